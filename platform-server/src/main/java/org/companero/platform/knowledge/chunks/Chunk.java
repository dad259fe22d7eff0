package org.companero.platform.knowledge.chunks;

import org.jspecify.annotations.Nullable;

/// A passage of a document.
///
/// @param index its place in the document, from 0
/// @param start where it begins in the document's text, in UTF-16 units
/// @param end where it ends, exclusive; passages that follow each other may overlap
/// @param page the page it begins on, from 1, where the document has pages
/// @param heading the headings it stands under, outermost first, where there are any
public record Chunk(
        int index,
        int start,
        int end,
        @Nullable Integer page,
        @Nullable String heading) {

    /// What stands between a heading and the one below it.
    public static final String PATH_SEPARATOR = " › ";

    /// The passage's words.
    ///
    /// @param content the document's text
    public String in(String content) {
        return content.substring(start, end);
    }
}
