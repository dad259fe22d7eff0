package org.companero.protocol.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passage with what stands around it: what opening a citation shows.
///
/// @param chunkIndex its place in the document, from 0
/// @param page the page it begins on, from 1, where the document has pages
/// @param heading the headings it stands under, where there are any
/// @param start where it begins in the document's text, in UTF-16 units
/// @param end where it ends, exclusive
/// @param before the words right before it, empty at the document's begin
/// @param after the words right after it, empty at the document's end
public record PassageInPlace(
        UUID documentId,
        String documentName,
        int chunkIndex,
        String text,
        @Nullable Integer page,
        @Nullable String heading,
        int start,
        int end,
        String before,
        String after) {}
