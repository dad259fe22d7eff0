package org.companero.protocol.delivery.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.companero.protocol.delivery.Channel;
import org.companero.protocol.delivery.Holidays;
import org.companero.protocol.delivery.Hours;
import org.companero.protocol.delivery.Rules;
import org.companero.protocol.delivery.WindowKeeper;
import org.companero.protocol.delivery.simulation.Life.Span;
import org.companero.protocol.delivery.simulation.Life.Stay;
import org.jspecify.annotations.Nullable;

/// What is the same for everybody, and people made up from a seed.
final class World {

    static final Instant BEGIN = Instant.parse("2027-10-01T00:00:00Z");
    static final Duration LENGTH = Duration.ofDays(400);
    static final Instant END = BEGIN.plus(LENGTH);

    static final List<ZoneId> ZONES = List.of(
                    "Pacific/Auckland",
                    "Pacific/Chatham",
                    "Pacific/Apia",
                    "Pacific/Kiritimati",
                    "Pacific/Pago_Pago",
                    "Australia/Lord_Howe",
                    "Australia/Adelaide",
                    "Asia/Tokyo",
                    "Asia/Kathmandu",
                    "Asia/Kolkata",
                    "Asia/Beirut",
                    "Africa/Cairo",
                    "Africa/Casablanca",
                    "Antarctica/Troll",
                    "Europe/Madrid",
                    "Europe/Dublin",
                    "Atlantic/Azores",
                    "America/St_Johns",
                    "America/New_York",
                    "America/Havana",
                    "America/Santiago",
                    "America/Asuncion",
                    "America/Bogota",
                    "America/Los_Angeles",
                    "America/Adak")
            .stream()
            .map(ZoneId::of)
            .toList();

    static final Rules RULES = new Rules(
            ZoneId.of("Europe/Madrid"),
            Hours.of(21, 8),
            3,
            10,
            Duration.ofHours(2),
            new Holidays(Set.of(LocalDate.parse("2028-04-14")), Set.of(MonthDay.of(12, 25), MonthDay.of(1, 1))),
            Map.of(),
            WindowKeeper.asking("How are you today?", 2));

    private final long seed;
    private final List<Span> outages = new ArrayList<>();
    private final List<Instant> broadcasts = new ArrayList<>();

    World(long seed) {
        this.seed = seed;
        SplittableRandom chance = new SplittableRandom(seed);
        for (int i = 0; i < 40; i++) {
            Instant from = sometime(chance);
            double minutes = Math.exp(chance.nextDouble() * Math.log(3 * 24 * 60));
            outages.add(new Span(from, from.plusSeconds((long) (minutes * 60))));
        }
        for (int month = 0; month < 12; month++) {
            broadcasts.add(BEGIN.plus(Duration.ofDays(15 + 30L * month)).plusSeconds(chance.nextInt(86_400)));
        }
    }

    List<Instant> broadcasts() {
        return broadcasts;
    }

    /// The first moment from then on at which the server is up.
    Instant up(Instant at) {
        Instant up = at;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Span outage : outages) {
                if (outage.holds(up)) {
                    up = outage.until();
                    moved = true;
                }
            }
        }
        return up;
    }

    Life life(int number) {
        SplittableRandom chance = new SplittableRandom(seed * 31 + number);
        boolean replies = chance.nextInt(4) > 0;
        return new Life(
                new UUID(seed, number),
                courses(chance),
                stays(chance),
                pick(chance, List.of(Channel.WHATSAPP, Channel.WHATSAPP, Channel.WIDGET, Channel.TELEGRAM)),
                chance.nextInt(20) > 0,
                chance.nextInt(4) == 0,
                chance.nextInt(2) == 0,
                writes(chance, replies ? 6 + chance.nextInt(100) : 700),
                spans(chance, 10, Duration.ofDays(40)),
                spans(chance, 10, Duration.ofDays(3)),
                chance.nextInt(50) == 0 ? sometime(chance) : null,
                chance.nextInt(4) == 0 ? quiet(chance) : null,
                chance.nextInt(5) == 0 ? Integer.valueOf(chance.nextInt(5)) : null,
                chance.nextInt(5) == 0 ? Integer.valueOf(chance.nextInt(15)) : null,
                chance.nextInt(5) == 0 ? Duration.ofMinutes(chance.nextInt(600)) : null,
                daysOff(chance),
                chance.nextInt(10) == 0
                        ? LocalDate.parse("1992-02-29")
                        : LocalDate.parse("1980-01-01").plusDays(chance.nextInt(9000)));
    }

    private static List<Course> courses(SplittableRandom chance) {
        Set<Course> three = EnumSet.noneOf(Course.class);
        while (three.size() < 3) {
            three.add(pick(chance, List.of(Course.values())));
        }
        return List.copyOf(three);
    }

    /// Home, with up to five journeys.
    private static List<Stay> stays(SplittableRandom chance) {
        List<Stay> stays = new ArrayList<>();
        ZoneId home = pick(chance, ZONES);
        stays.add(new Stay(Instant.MIN, home));
        Set<Instant> departures = new TreeSet<>();
        int journeys = chance.nextInt(6);
        for (int i = 0; i < 2 * journeys; i++) {
            departures.add(sometime(chance));
        }
        boolean away = false;
        for (Instant departure : departures) {
            away = !away;
            stays.add(new Stay(departure, away ? pick(chance, ZONES) : home));
        }
        return List.copyOf(stays);
    }

    /// @param hours on average between two of them
    private static List<Instant> writes(SplittableRandom chance, int hours) {
        List<Instant> writes = new ArrayList<>();
        Instant at = BEGIN;
        while (at.isBefore(END)) {
            at = at.plusSeconds(60 + (long) (-Math.log(1 - chance.nextDouble()) * hours * 3600));
            writes.add(at);
        }
        return List.copyOf(writes);
    }

    private static List<Span> spans(SplittableRandom chance, int oneIn, Duration longest) {
        if (chance.nextInt(oneIn) > 0) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        Instant from = sometime(chance);
        Instant until = from.plusSeconds(1 + (long) (chance.nextDouble() * longest.toSeconds()));
        spans.add(new Span(from, until));
        if (chance.nextBoolean()) {
            spans.add(new Span(until.plusSeconds(5000), Instant.MAX));
        }
        return Collections.unmodifiableList(spans);
    }

    private static @Nullable Hours quiet(SplittableRandom chance) {
        return pick(
                chance,
                List.of(
                        Hours.of(22, 7),
                        Hours.of(20, 9),
                        Hours.of(9, 17),
                        Hours.of(0, 2),
                        new Hours(LocalTime.of(23, 30), LocalTime.of(2, 15)),
                        Hours.of(0, 0)));
    }

    private static Set<LocalDate> daysOff(SplittableRandom chance) {
        Set<LocalDate> days = new TreeSet<>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            days.add(LocalDate.parse("2027-10-01").plusDays(chance.nextInt(400)));
        }
        return days;
    }

    private static Instant sometime(SplittableRandom chance) {
        return BEGIN.plusSeconds((long) (chance.nextDouble() * LENGTH.toSeconds()));
    }

    private static <T> T pick(SplittableRandom chance, List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
