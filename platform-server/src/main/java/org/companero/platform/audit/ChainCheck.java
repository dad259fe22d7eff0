package org.companero.platform.audit;

import org.companero.protocol.api.AuditVerification;
import org.jspecify.annotations.Nullable;

/// Goes along a chain, oldest entry first, and finds where it is broken first.
///
/// An entry that is whole but not linked to the one before leaves two suspects. The next link tells them apart: if it
/// holds, the later of the two is what was sealed, and the earlier was replaced.
final class ChainCheck {

    private final @Nullable Head head;
    private long entries;
    private long next;
    private Hash expected;
    private @Nullable Link suspect;
    private @Nullable Long brokenAt;

    /// @param head where the chain ends; absent when nothing was ever recorded
    ChainCheck(@Nullable Head head) {
        this.head = head;
        this.next = head == null ? 1 : head.cutSequence() + 1;
        this.expected = head == null ? new Hash("") : head.cutHash();
    }

    void accept(Link entry) {
        entries++;
        if (brokenAt == null) {
            examine(entry);
        }
    }

    /// All entries were there.
    AuditVerification result() {
        if (brokenAt == null && head != null) {
            endAt(head);
        }
        return new AuditVerification(
                brokenAt == null,
                entries,
                brokenAt,
                head == null ? null : head.hash().hex());
    }

    private void examine(Link entry) {
        if (head == null) {
            brokenAt = entry.sequence();
        } else if (entry.sequence() > head.sequence()) {
            endAt(head);
            brokenAt = brokenAt == null ? entry.sequence() : brokenAt;
        } else if (suspect != null) {
            decide(suspect, entry.sequence() == next && entry.previous().equals(suspect.hash()));
        } else if (entry.sequence() != next) {
            brokenAt = Math.min(next, entry.sequence());
        } else if (!entry.whole()) {
            brokenAt = next;
        } else {
            join(entry);
        }
    }

    private void join(Link entry) {
        next++;
        if (!entry.previous().equals(expected)) {
            suspect = entry;
        }
        expected = entry.hash();
    }

    // The entry after the cut has only the head to be linked to.
    private void decide(Link suspected, boolean linkedOn) {
        boolean first = head != null && suspected.sequence() == head.cutSequence() + 1;
        brokenAt = linkedOn && !first ? suspected.sequence() - 1 : suspected.sequence();
    }

    private void endAt(Head end) {
        if (suspect != null) {
            decide(suspect, end.isOf(suspect));
        } else if (next <= end.sequence()) {
            brokenAt = next;
        } else if (!expected.equals(end.hash())) {
            brokenAt = end.sequence();
        }
    }
}
