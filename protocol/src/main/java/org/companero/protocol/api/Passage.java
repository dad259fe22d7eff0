package org.companero.protocol.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passage of a document.
///
/// @param chunkIndex its place in the document, from 0
/// @param score how well it fits the query, 0 to 1; comparable within one search only
public record Passage(
        UUID documentId,
        String documentName,
        int chunkIndex,
        String text,
        double score,
        @Nullable Integer page,
        @Nullable String heading) {}
