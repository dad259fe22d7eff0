package org.companero.protocol.delivery;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/// What a creator allows. One budget counts whatever a person gets, from whichever program.
///
/// @param zone the creator's own, which stands in where a person's is not known
/// @param quiet when nobody is written to, by their own clock
/// @param perDay how many messages a person gets on a local day at the most
/// @param perWeek how many in a local week, from Monday on
/// @param gap how much time there is between two messages at least
/// @param priorities of programs and broadcasts by their id, before what their messages say
public record Rules(
        ZoneId zone,
        Hours quiet,
        int perDay,
        int perWeek,
        Duration gap,
        Holidays holidays,
        Map<String, Integer> priorities,
        WindowKeeper keeper) {

    private static final Duration LONGEST_GAP = Duration.ofDays(7);

    public Rules {
        priorities = Map.copyOf(priorities);
        if (perDay < 0 || perWeek < 0) {
            throw new IllegalArgumentException(
                    "caps are 0 or more, not " + perDay + " a day and " + perWeek + " a week");
        }
        if (gap.isNegative() || gap.compareTo(LONGEST_GAP) > 0) {
            throw new IllegalArgumentException("the gap between messages is up to a week, not " + gap);
        }
    }

    /// What holds until a creator decides otherwise.
    public static Rules usual(ZoneId zone) {
        return new Rules(zone, Hours.of(21, 8), 3, 10, Duration.ofHours(2), Holidays.NONE, Map.of(), WindowKeeper.OFF);
    }

    public Rules with(WindowKeeper other) {
        return new Rules(zone, quiet, perDay, perWeek, gap, holidays, priorities, other);
    }

    int priority(Candidate candidate) {
        return priorities.getOrDefault(candidate.origin().id(), candidate.priority());
    }
}
