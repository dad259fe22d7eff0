package org.companero.platform.knowledge.text;

import org.jspecify.annotations.Nullable;

/// A piece of a document that belongs together.
///
/// @param start where it begins in the document's text, in UTF-16 units
/// @param end where it ends, exclusive
/// @param level a heading's level, 1 to 6; 0 for everything that is no heading
/// @param page the page it begins on, from 1, where the document has pages
public record Block(
        Kind kind, int start, int end, int level, @Nullable Integer page) {

    /// What a block is.
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        CODE
    }
}
