package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A sticky note on the canvas, for whoever draws the program. It means nothing to a run.
///
/// @param id unique among the notes
/// @param text at most 2000 characters
/// @param at where its upper left corner lies
/// @param width in pixels at 100 %, 80 to 2000
/// @param height in pixels at 100 %, 40 to 2000
public record Note(NodeId id, String text, Position at, double width, double height, Color color) {

    /// What it is written on.
    public enum Color {
        @JsonProperty("yellow")
        YELLOW,
        @JsonProperty("blue")
        BLUE,
        @JsonProperty("green")
        GREEN,
        @JsonProperty("pink")
        PINK
    }

    public Note {
        if (!Double.isFinite(width) || !Double.isFinite(height)) {
            throw new IllegalArgumentException("a note has a finite size, not " + width + " by " + height);
        }
    }
}
