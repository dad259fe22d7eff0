package org.companero.studio.builder.model;

import java.util.Map;
import org.companero.protocol.program.NodeId;
import org.jspecify.annotations.Nullable;

/// Where many people do not go on, to be marked on the drawing while that is looked at.
public record Heat(Map<NodeId, Mark> marks) {

    /// Nothing is marked.
    public static final Heat NONE = new Heat(Map.of());

    public Heat {
        marks = Map.copyOf(marks);
    }

    public @Nullable Mark at(NodeId node) {
        return marks.get(node);
    }

    /// @param words what is so at the step, in two or three words
    /// @param strong whether it is much
    public record Mark(String words, boolean strong) {}
}
