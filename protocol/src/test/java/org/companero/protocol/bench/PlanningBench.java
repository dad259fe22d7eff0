package org.companero.protocol.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.companero.protocol.delivery.Candidate;
import org.companero.protocol.delivery.Channel;
import org.companero.protocol.delivery.Kind;
import org.companero.protocol.delivery.Origin;
import org.companero.protocol.delivery.Plan;
import org.companero.protocol.delivery.Planner;
import org.companero.protocol.delivery.Reach;
import org.companero.protocol.delivery.Recipient;
import org.companero.protocol.delivery.Rules;
import org.companero.protocol.delivery.Sent;
import org.companero.protocol.delivery.Template;
import org.companero.protocol.delivery.Zone;

/// Measures how long it takes to plan a hundred thousand messages to 25,000 people: `make bench`.
public final class PlanningBench {

    private static final int CANDIDATES = 100_000;
    private static final int PEOPLE = 25_000;
    private static final int RUNS = 5;
    private static final Instant NOW = Instant.parse("2027-05-04T10:00:00Z");
    private static final List<ZoneId> ZONES =
            List.of("Europe/Madrid", "America/Bogota", "America/New_York", "Asia/Kolkata", "Pacific/Auckland").stream()
                    .map(ZoneId::of)
                    .toList();

    private PlanningBench() {}

    public static void main(String[] args) {
        SplittableRandom chance = new SplittableRandom(7);
        List<Recipient> people = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            people.add(person(number, chance));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int number = 0; number < CANDIDATES; number++) {
            candidates.add(candidate(number, chance));
        }
        Rules rules = Rules.usual(ZONES.getFirst());
        List<Plan> plans = Planner.plan(candidates, people, rules, NOW);
        double[] seconds = DoubleStream.generate(() -> seconds(candidates, people, rules))
                .limit(RUNS)
                .toArray();
        Map<String, Long> counts = plans.stream()
                .collect(Collectors.groupingBy(plan -> plan.getClass().getSimpleName(), Collectors.counting()));
        System.out.printf(
                Locale.ROOT,
                "Planning %,d messages to %,d people: %.2f s at first, %.2f s warm, on one thread %s%n",
                CANDIDATES,
                PEOPLE,
                seconds[0],
                DoubleStream.of(seconds).min().orElse(0),
                counts);
    }

    private static double seconds(List<Candidate> candidates, List<Recipient> people, Rules rules) {
        long begin = System.nanoTime();
        List<Plan> plans = Planner.plan(candidates, people, rules, NOW);
        if (plans.size() != CANDIDATES) {
            throw new IllegalStateException("a message without a plan");
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static Recipient person(int number, SplittableRandom chance) {
        ZoneId zone = ZONES.get(chance.nextInt(ZONES.size()));
        List<Sent> sent = new ArrayList<>();
        for (int i = chance.nextInt(8); i > 0; i--) {
            Instant at = NOW.minusSeconds(3600 + chance.nextInt(6 * 86_400));
            sent.add(new Sent("old" + i, Kind.NUDGE, at, at.atZone(zone).toLocalDate()));
        }
        Instant heard = chance.nextBoolean() ? NOW.minusSeconds(chance.nextInt(2 * 86_400)) : null;
        return Recipient.of(
                        new UUID(0, number),
                        new Zone(zone, Zone.Source.TOLD),
                        List.of(
                                new Reach(Channel.WHATSAPP, Reach.Standing.CONSENTED, heard),
                                new Reach(
                                        Channel.EMAIL,
                                        chance.nextInt(3) == 0
                                                ? Reach.Standing.CONSENTED
                                                : Reach.Standing.NOT_CONSENTED,
                                        null)))
                .having(sent);
    }

    private static Candidate candidate(int number, SplittableRandom chance) {
        Instant wanted = NOW.plusSeconds(chance.nextInt(2 * 86_400) - 86_400L);
        Candidate candidate = Candidate.of(
                        "message" + number,
                        new UUID(0, chance.nextInt(PEOPLE)),
                        new Origin("program" + number % 3, "Program", "Nudge"),
                        Kind.NUDGE,
                        wanted,
                        wanted.plus(Duration.ofHours(4 + chance.nextInt(60))),
                        "How was your evening?")
                .withPriority(chance.nextInt(3) * 40);
        return chance.nextInt(3) == 0 ? candidate.orBy(new Template("hello", "en", Map.of())) : candidate;
    }
}
