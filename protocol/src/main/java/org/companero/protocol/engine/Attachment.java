package org.companero.protocol.engine;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Something a person sent other than words.
///
/// @param value its address; of a location, `latitude,longitude` in degrees
public record Attachment(Kind kind, String value) {

    /// What sort of thing it is.
    public enum Kind {
        @JsonProperty("image")
        IMAGE,
        @JsonProperty("video")
        VIDEO,
        @JsonProperty("audio")
        AUDIO,
        @JsonProperty("voice_note")
        VOICE_NOTE,
        @JsonProperty("document")
        DOCUMENT,
        @JsonProperty("location")
        LOCATION
    }
}
