package org.companero.protocol.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a part of an answer was found.
///
/// @param chunkIndex the passage's place in its document, from 0
/// @param quote the words it rests on, exactly as they stand in the document
/// @param page the page, from 1, where the document has pages
/// @param heading the heading it stands under, where there is one
public record Citation(
        UUID documentId,
        String documentName,
        int chunkIndex,
        String quote,
        @Nullable Integer page,
        @Nullable String heading) {}
