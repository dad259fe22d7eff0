package org.companero.protocol.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People, messages and rules for tests.
final class Plans {

    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    static final UUID ANA = new UUID(0, 1);
    static final UUID BEN = new UUID(0, 2);
    static final Origin SLEEP = new Origin("sleep", "Better sleep", "Evening nudge");
    static final Template TEMPLATE = new Template("hello_again", "en", java.util.Map.of("1", "Ana"));
    /// Quiet from 21:00 to 08:00, three a day, ten a week, two hours between.
    static final Rules RULES = Rules.usual(MADRID);

    private Plans() {}

    static Instant madrid(String local) {
        return LocalDateTime.parse(local).atZone(MADRID).toInstant();
    }

    static Zone zone(String id) {
        return new Zone(ZoneId.of(id), Zone.Source.TOLD);
    }

    static Recipient ana(Reach... reaches) {
        return Recipient.of(ANA, zone("Europe/Madrid"), List.of(reaches));
    }

    static Recipient anaOnWidget() {
        return ana(consented(Channel.WIDGET));
    }

    static Reach consented(Channel channel) {
        return new Reach(channel, Reach.Standing.CONSENTED, null);
    }

    static Reach heard(Channel channel, Instant at) {
        return new Reach(channel, Reach.Standing.CONSENTED, at);
    }

    static Candidate nudge(String key, Instant wanted) {
        return nudge(key, wanted, Duration.ofDays(3));
    }

    static Candidate nudge(String key, Instant wanted, Duration welcome) {
        return Candidate.of(key, ANA, SLEEP, Kind.NUDGE, wanted, wanted.plus(welcome), "How was your evening?");
    }

    static Sent sent(String key, String local) {
        return new Sent(
                key, Kind.NUDGE, madrid(local), LocalDateTime.parse(local).toLocalDate());
    }

    static Recipient wishing(
            Recipient of,
            @Nullable Hours quiet,
            @Nullable Integer perDay,
            @Nullable Integer perWeek,
            @Nullable Duration gap,
            @Nullable Instant snoozedUntil) {
        return new Recipient(
                of.id(),
                of.zone(),
                quiet,
                perDay,
                perWeek,
                gap,
                Set.of(),
                snoozedUntil,
                null,
                null,
                of.reaches(),
                of.sent());
    }

    static Recipient optedOut(Recipient of, Instant since) {
        return new Recipient(
                of.id(), of.zone(), null, null, null, null, Set.of(), null, since, null, of.reaches(), of.sent());
    }

    static Recipient inCrisis(Recipient of, Instant since) {
        return new Recipient(
                of.id(), of.zone(), null, null, null, null, Set.of(), null, null, since, of.reaches(), of.sent());
    }

    static Plan plan(Candidate candidate, Recipient recipient, Instant now) {
        return Planner.plan(List.of(candidate), List.of(recipient), RULES, now).getFirst();
    }

    /// Where it is held, as the person's clock shows it there, and why.
    static String held(Plan plan) {
        Plan.Held held = (Plan.Held) plan;
        return held.until().atZone(MADRID).toLocalDateTime() + " "
                + Explanation.key(held.reason().getClass());
    }

    static Class<?> reason(Plan plan) {
        return plan.reason().getClass();
    }
}
