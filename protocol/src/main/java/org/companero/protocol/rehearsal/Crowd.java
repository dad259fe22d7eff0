package org.companero.protocol.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.companero.protocol.program.NodeId;

/// Many made-up people who go through a program at once. The same crowd always goes the same way.
///
/// @param members how many, 1 to [#MAX_MEMBERS]
/// @param time for how long they are watched
/// @param begin when the first of them begin; all do within a day
/// @param seed what all their chances are made of
public record Crowd(int members, Duration time, Instant begin, long seed, CrowdHabits habits) {

    /// As many as a program is ever tried on.
    public static final int MAX_MEMBERS = 100_000;

    public Crowd {
        if (members < 1 || members > MAX_MEMBERS) {
            throw new IllegalArgumentException("a crowd has 1 to " + MAX_MEMBERS + " members, not " + members);
        }
    }

    /// Goes through the program; takes all processors.
    ///
    /// @param trigger where everybody begins
    public CrowdReport walk(Shelf shelf, NodeId trigger) {
        Replies replies = Replies.to(shelf.main().program());
        // Members know nothing of each other, and sums are the same in any order: the one place that takes more than
        // one processor, and still always says the same.
        CrowdTally tally = IntStream.range(0, members)
                .parallel()
                .collect(
                        CrowdTally::new,
                        (sum, member) -> new CrowdMember(this, shelf, replies, member).walk(trigger, sum),
                        CrowdTally::add);
        return tally.report(shelf.main().program(), members);
    }
}
