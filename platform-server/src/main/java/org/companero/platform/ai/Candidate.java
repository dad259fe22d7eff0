package org.companero.platform.ai;

/// A sentence that may answer, where it stands, and what it is about.
///
/// @param passage the passage's rank, from 0
/// @param position its place among the passage's sentences, from 0
/// @param start where it begins in the passage's text, in UTF-16 units
/// @param end where it ends, exclusive
/// @param kind what it looks like on the page
/// @param text the sentence itself, exactly as it stands in the passage
/// @param about the sentence with the heading or the line that introduces it: what it is compared by
record Candidate(int passage, int position, int start, int end, Kind kind, String text, String about) {

    enum Kind {
        PROSE,
        LIST_ITEM
    }

    boolean isRightAfter(Candidate other) {
        return passage == other.passage && position == other.position + 1;
    }
}
