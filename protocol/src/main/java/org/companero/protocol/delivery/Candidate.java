package org.companero.protocol.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that something wants a person to get.
///
/// @param key names this one message; what was sent under it is never sent again
/// @param series what it is one of, such as a program's evening nudge: of several that are due, only the latest is
/// still of use; empty where it stands alone
/// @param priority the higher ones come first
/// @param wanted when it shall be there
/// @param welcomeUntil from when on it is not wanted any more
/// @param hours the only local hours at which it makes sense, such as those of a good morning; null for any
/// @param template what to send where one may not write freely, or null
/// @param channel on which way it has to come if that can be, or null for the one the person prefers
public record Candidate(
        String key,
        UUID person,
        Origin origin,
        Kind kind,
        String series,
        int priority,
        Instant wanted,
        Instant welcomeUntil,
        @Nullable Hours hours,
        Content content,
        @Nullable Template template,
        @Nullable Channel channel,
        Approval approval) {

    /// Words that stand alone, come at any hour, and need nobody's approval.
    public static Candidate of(
            String key, UUID person, Origin origin, Kind kind, Instant wanted, Instant welcomeUntil, String text) {
        return new Candidate(
                key,
                person,
                origin,
                kind,
                "",
                50,
                wanted,
                welcomeUntil,
                null,
                new Content.Text(text),
                null,
                null,
                Approval.GIVEN);
    }

    public Candidate inSeries(String other) {
        return with(other, priority, hours, template, channel, approval);
    }

    public Candidate withPriority(int other) {
        return with(series, other, hours, template, channel, approval);
    }

    public Candidate during(Hours other) {
        return with(series, priority, other, template, channel, approval);
    }

    public Candidate orBy(Template other) {
        return with(series, priority, hours, other, channel, approval);
    }

    public Candidate on(Channel other) {
        return with(series, priority, hours, template, other, approval);
    }

    public Candidate approved(Approval other) {
        return with(series, priority, hours, template, channel, other);
    }

    private Candidate with(
            String otherSeries,
            int otherPriority,
            @Nullable Hours otherHours,
            @Nullable Template otherTemplate,
            @Nullable Channel otherChannel,
            Approval otherApproval) {
        return new Candidate(
                key,
                person,
                origin,
                kind,
                otherSeries,
                otherPriority,
                wanted,
                welcomeUntil,
                otherHours,
                content,
                otherTemplate,
                otherChannel,
                otherApproval);
    }
}
