package org.companero.platform.knowledge.chunks;

import org.jspecify.annotations.Nullable;

/// A sentence, a heading or a part of an overlong sentence: what is never cut.
record Piece(
        int start,
        int end,
        int words,
        int tokens,
        boolean isHeading,
        @Nullable Integer page,
        @Nullable String path) {}
