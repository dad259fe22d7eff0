package org.companero.protocol.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/// People, messages and rules of all sorts, around days on which clocks are changed. Few keys, people and times, so
/// that they meet often.
public final class AnyDelivery extends DomainContextBase {

    private static final List<String> ZONES = List.of(
            "Europe/Madrid",
            "America/Bogota",
            "Pacific/Auckland",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "America/Santiago",
            "America/St_Johns",
            "Pacific/Kiritimati",
            "Antarctica/Troll");
    private static final List<Instant> BASES = List.of(
            Instant.parse("2027-03-28T00:30:00Z"),
            Instant.parse("2027-10-31T00:30:00Z"),
            Instant.parse("2027-04-03T15:00:00Z"),
            Instant.parse("2028-02-29T12:00:00Z"),
            Instant.parse("2027-06-07T09:00:00Z"));

    /// All that a plan is made of.
    record Situation(List<Candidate> candidates, List<Recipient> people, Rules rules, Instant now) {

        List<Plan> plan() {
            return Planner.plan(candidates, people, rules, now);
        }

        List<Plan.Send> sends() {
            return plan().stream()
                    .filter(Plan.Send.class::isInstance)
                    .map(Plan.Send.class::cast)
                    .toList();
        }

        List<Candidate> of(Recipient person) {
            return candidates.stream()
                    .filter(candidate -> candidate.person().equals(person.id()))
                    .toList();
        }

        Recipient person(Plan plan) {
            return people.stream()
                    .filter(person -> person.id().equals(plan.person()))
                    .findFirst()
                    .orElseThrow();
        }

        /// The one the plan is for; of several with the same key the one that comes first.
        Candidate candidate(Plan plan) {
            return candidates.get(plan().indexOf(plan));
        }

        ZoneId zone(Recipient person) {
            return person.zone() == null ? rules.zone() : person.zone().id();
        }

        Hours quiet(Recipient person) {
            return Objects.requireNonNullElse(person.quiet(), rules.quiet());
        }

        int perDay(Recipient person) {
            return Math.min(rules.perDay(), Objects.requireNonNullElse(person.perDay(), Integer.MAX_VALUE));
        }

        int perWeek(Recipient person) {
            return Math.min(rules.perWeek(), Objects.requireNonNullElse(person.perWeek(), Integer.MAX_VALUE));
        }

        Duration gap(Recipient person) {
            Duration own = Objects.requireNonNullElse(person.gap(), Duration.ZERO);
            return own.compareTo(rules.gap()) > 0 ? own : rules.gap();
        }
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Arbitraries.of(BASES)
                .flatMap(base -> Arbitraries.integers().between(0, 96 * 3).flatMap(quarter -> {
                    Instant now = base.plus(Duration.ofMinutes(15L * quarter));
                    return Combinators.combine(candidates(now).list().ofMaxSize(9), people(now), rules(base))
                            .as((candidates, people, rules) -> new Situation(candidates, people, rules, now));
                }));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static Arbitrary<Instant> around(Instant now, int hoursBefore, int hoursAfter) {
        return Arbitraries.integers()
                .between(-4 * hoursBefore, 4 * hoursAfter)
                .map(quarter -> now.plus(Duration.ofMinutes(15L * quarter)));
    }

    private static Arbitrary<Candidate> candidates(Instant now) {
        Arbitrary<String> keys = Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h");
        Arbitrary<Duration> welcome =
                Arbitraries.of(0, 30, 120, 600, 1440, 4320, 10_080).map(Duration::ofMinutes);
        Arbitrary<Integer> priorities = Arbitraries.of(10, 50, 90);
        Arbitrary<Candidate> plain = Combinators.combine(
                        keys, Arbitraries.of(1, 2, 3, 9), around(now, 30, 30), welcome, priorities)
                .as((key, person, wanted, lasting, priority) -> Candidate.of(
                                key,
                                new UUID(0, person),
                                new Origin("p" + priority, "Program", ""),
                                Kind.NUDGE,
                                wanted,
                                wanted.plus(lasting),
                                "Hello")
                        .withPriority(priority));
        return Combinators.combine(
                        plain,
                        Arbitraries.of("", "", "morning"),
                        hours().injectNull(0.7),
                        Arbitraries.of(new Template("t", "en", Map.of())).injectNull(0.5),
                        Arbitraries.of(Channel.class).injectNull(0.6),
                        Arbitraries.of(
                                Approval.GIVEN, Approval.GIVEN, Approval.GIVEN, Approval.AWAITED, Approval.REFUSED))
                .as((candidate, series, hours, template, channel, approval) -> new Candidate(
                        candidate.key(),
                        candidate.person(),
                        candidate.origin(),
                        candidate.kind(),
                        series,
                        candidate.priority(),
                        candidate.wanted(),
                        candidate.welcomeUntil(),
                        hours,
                        candidate.content(),
                        template,
                        channel,
                        approval));
    }

    private static Arbitrary<Hours> hours() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 47).map(half -> LocalTime.MIDNIGHT.plusMinutes(30L * half));
        return Combinators.combine(times, times).as(Hours::new);
    }

    private static Arbitrary<List<Recipient>> people(Instant now) {
        return Combinators.combine(person(1, now), person(2, now), person(3, now))
                .as(List::of);
    }

    private static Arbitrary<Recipient> person(int number, Instant now) {
        Arbitrary<List<Reach>> reaches = Combinators.combine(
                        Arbitraries.of(Channel.class),
                        Arbitraries.of(
                                Reach.Standing.CONSENTED,
                                Reach.Standing.CONSENTED,
                                Reach.Standing.CONSENTED,
                                Reach.Standing.NOT_CONSENTED,
                                Reach.Standing.BROKEN),
                        around(now, 40, 0).injectNull(0.3))
                .as(Reach::new)
                .list()
                .ofMaxSize(3)
                .map(AnyDelivery::once);
        Arbitrary<Zone> zones = Arbitraries.of(ZONES).map(id -> new Zone(ZoneId.of(id), Zone.Source.TOLD));
        Arbitrary<Set<LocalDate>> daysOff = Arbitraries.integers()
                .between(-1, 2)
                .map(days -> LocalDate.ofInstant(now, ZoneId.of("UTC")).plusDays(days))
                .set()
                .ofMaxSize(1);
        Arbitrary<Recipient> usual = Combinators.combine(
                        zones.injectNull(0.2),
                        hours().injectNull(0.7),
                        Arbitraries.integers().between(0, 3).injectNull(0.6),
                        Arbitraries.integers().between(0, 6).injectNull(0.6),
                        Arbitraries.of(Duration.ZERO, Duration.ofMinutes(45), Duration.ofHours(5))
                                .injectNull(0.6),
                        daysOff,
                        reaches,
                        sent(now))
                .as((zone, quiet, perDay, perWeek, gap, off, ways, sent) -> new Recipient(
                        new UUID(0, number), zone, quiet, perDay, perWeek, gap, off, null, null, null, ways, sent));
        return Combinators.combine(
                        usual,
                        around(now, 24, 24).injectNull(0.8),
                        around(now, 24, 0).injectNull(0.9),
                        around(now, 24, 0).injectNull(0.9))
                .as((one, snoozed, out, crisis) -> new Recipient(
                        one.id(),
                        one.zone(),
                        one.quiet(),
                        one.perDay(),
                        one.perWeek(),
                        one.gap(),
                        one.daysOff(),
                        snoozed,
                        out,
                        crisis,
                        one.reaches(),
                        one.sent()));
    }

    private static List<Reach> once(List<Reach> reaches) {
        Set<Channel> seen = new HashSet<>();
        return reaches.stream().filter(reach -> seen.add(reach.channel())).toList();
    }

    private static Arbitrary<List<Sent>> sent(Instant now) {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "x", "y", "z"), around(now, 8 * 24, 0), Arbitraries.of(ZONES))
                .as((key, at, zone) ->
                        new Sent(key, Kind.NUDGE, at, at.atZone(ZoneId.of(zone)).toLocalDate()))
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<Rules> rules(Instant base) {
        return Combinators.combine(
                        Arbitraries.of(ZONES).map(ZoneId::of),
                        Arbitraries.of(Hours.of(21, 8), Hours.of(22, 7), Hours.of(0, 0), Hours.of(23, 2)),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(Duration.ZERO, Duration.ofMinutes(30), Duration.ofHours(2)),
                        Arbitraries.integers().between(-1, 3).set().ofMaxSize(1))
                .as((zone, quiet, perDay, perWeek, gap, holidays) -> new Rules(
                        zone,
                        quiet,
                        perDay,
                        perWeek,
                        gap,
                        new Holidays(
                                Set.copyOf(holidays.stream()
                                        .map(days -> LocalDate.ofInstant(base, ZoneId.of("UTC"))
                                                .plusDays(days))
                                        .toList()),
                                Set.of()),
                        Map.of(),
                        WindowKeeper.OFF));
    }
}
