package org.companero.protocol.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message to many people, so many a minute. It is paused by planning none of it for a while, gone on with by
/// giving those who are left new times, and cancelled by planning no more of it: each person's message keeps its key,
/// so that nobody gets it twice.
///
/// @param template what to send where one may not write freely, or null
/// @param perMinute how many are wanted within a minute, at least 1
/// @param welcome how long after it was wanted it is still welcome
public record Broadcast(
        String id,
        String name,
        String text,
        @Nullable Template template,
        int priority,
        int perMinute,
        Duration welcome) {

    public Broadcast {
        if (perMinute < 1) {
            throw new IllegalArgumentException("a broadcast goes to 1 person a minute at least, not " + perMinute);
        }
    }

    /// The messages, one after the other at the pace.
    public List<Candidate> candidates(List<UUID> people, Instant start) {
        Duration pace = Duration.ofMinutes(1).dividedBy(perMinute);
        List<Candidate> candidates = new ArrayList<>(people.size());
        for (UUID person : people) {
            candidates.add(candidate(person, start.plus(pace.multipliedBy(candidates.size()))));
        }
        return List.copyOf(candidates);
    }

    /// The messages as if all of them were wanted at once: what a broadcast would do now.
    public List<Candidate> atOnce(List<UUID> people, Instant now) {
        return people.stream().map(person -> candidate(person, now)).toList();
    }

    private Candidate candidate(UUID person, Instant wanted) {
        return new Candidate(
                id + ":" + person,
                person,
                new Origin(id, name, ""),
                Kind.BROADCAST,
                "",
                priority,
                wanted,
                wanted.plus(welcome),
                null,
                new Content.Text(text),
                template,
                null,
                Approval.GIVEN);
    }
}
