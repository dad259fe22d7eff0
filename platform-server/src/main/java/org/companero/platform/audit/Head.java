package org.companero.platform.audit;

/// Where a chain ends, and where it begins.
///
/// @param sequence of the newest entry
/// @param hash     of the newest entry
/// @param cutSequence of the newest entry that was cut off because its time was over; 0 when none was
/// @param cutHash  what the first entry that is left is linked to
record Head(long sequence, Hash hash, long cutSequence, Hash cutHash) {

    boolean isOf(Link entry) {
        return entry.sequence() == sequence && entry.hash().equals(hash);
    }
}
