package org.companero.protocol.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.companero.protocol.schedule.LocalMoments;
import org.jspecify.annotations.Nullable;

/// The moments at which a person may get a message, and those that are taken. A taken one counts for the local day it
/// was sent on and for the day it falls on where the person is now: whoever travels does not get more for it.
final class Slots {

    /// As far as is looked ahead.
    private static final Duration HORIZON = Duration.ofDays(400);
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final long A_DAY = 86_400;

    private final ZoneId zone;
    private final Hours quiet;
    private final int perDay;
    private final int perWeek;
    private final Duration gap;
    private final Recipient recipient;
    private final Holidays holidays;
    private final List<Taken> taken = new ArrayList<>();

    /// @param day the local day when it was sent, counted from 1970
    /// @param dayHere the local day it falls on in the zone of now
    private record Taken(Instant at, long day, long dayHere) {

        boolean on(long other) {
            return day == other || dayHere == other;
        }

        boolean in(long week) {
            return week(day) == week || week(dayHere) == week;
        }
    }

    /// A moment, or none.
    sealed interface Slot {

        /// @param obstacle what it had to wait for; meaningless where it need not wait
        record At(Instant at, Reason obstacle) implements Slot {}

        /// @param obstacle what it would have to wait for
        record None(Reason obstacle) implements Slot {}
    }

    /// Something that does not allow a moment.
    ///
    /// @param until the first moment at which it may be over
    private record Block(Instant until, Reason reason) {}

    Slots(Recipient recipient, Rules rules) {
        Zone known = recipient.zone();
        this.recipient = recipient;
        this.zone = known == null ? rules.zone() : known.id();
        this.quiet = recipient.quiet() == null ? rules.quiet() : recipient.quiet();
        this.perDay = least(rules.perDay(), recipient.perDay());
        this.perWeek = least(rules.perWeek(), recipient.perWeek());
        this.gap =
                recipient.gap() == null || rules.gap().compareTo(recipient.gap()) > 0 ? rules.gap() : recipient.gap();
        this.holidays = rules.holidays();
        for (Sent sent : recipient.sent()) {
            taken.add(new Taken(sent.at(), sent.day().toEpochDay(), day(sent.at())));
        }
    }

    private static int least(int one, @Nullable Integer other) {
        return other == null ? one : Math.min(one, other);
    }

    void take(Instant at) {
        long day = day(at);
        taken.add(new Taken(at, day, day));
    }

    /// Whether nothing may be sent then, whatever it is.
    boolean isQuiet(Instant at) {
        LocalDateTime local = LocalMoments.local(at, zone);
        return quiet.contain(local.toLocalTime()) || isDayOff(local.toLocalDate());
    }

    private boolean isDayOff(LocalDate day) {
        return holidays.contain(day) || recipient.daysOff().contains(day);
    }

    /// The first moment from now on, and not before it is wanted, at which the message is welcome and allowed.
    Slot find(Candidate candidate, Instant now) {
        Reason obstacle = new Reason.NotYet();
        Instant at = now;
        if (candidate.wanted().isAfter(now)) {
            at = candidate.wanted();
        }
        Instant end = now.plus(HORIZON);
        end = candidate.welcomeUntil().isBefore(end) ? candidate.welcomeUntil() : end;
        while (at.isBefore(end)) {
            Block block = block(at, candidate.hours());
            if (block == null) {
                return new Slot.At(at, obstacle);
            }
            obstacle = weightier(obstacle, block.reason());
            at = block.until().isAfter(at) ? block.until() : at.plus(STEP);
        }
        return new Slot.None(obstacle);
    }

    /// Of several obstacles the one that the others only follow from: who cannot be written to on a full day
    /// cannot be in the night after it either.
    private static Reason weightier(Reason one, Reason other) {
        return weight(other) > weight(one) ? other : one;
    }

    private static int weight(Reason reason) {
        return switch (reason) {
            case Reason.Snoozed _ -> 7;
            case Reason.DayOff _ -> 6;
            case Reason.WeekFull _ -> 5;
            case Reason.DayFull _ -> 4;
            case Reason.OutOfHours _ -> 3;
            case Reason.QuietHours _ -> 2;
            case Reason.TooSoon _ -> 1;
            default -> 0;
        };
    }

    private @Nullable Block block(Instant at, @Nullable Hours hours) {
        Instant snoozed = recipient.snoozedUntil();
        if (snoozed != null && snoozed.isAfter(at)) {
            return new Block(snoozed, new Reason.Snoozed(snoozed));
        }
        LocalDateTime local = LocalMoments.local(at, zone);
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        if (isDayOff(day)) {
            return new Block(midnight(day.plusDays(1)), new Reason.DayOff(day));
        }
        if (quiet.contain(time)) {
            return new Block(endOf(quiet, local), new Reason.QuietHours(quiet));
        }
        if (hours != null && !hours.contain(time) && !hours.from().equals(hours.until())) {
            return new Block(beginOf(hours, local), new Reason.OutOfHours(hours));
        }
        Block budget = budget(day);
        return budget == null ? neighbour(at) : budget;
    }

    private @Nullable Block budget(LocalDate date) {
        long day = date.toEpochDay();
        long week = week(day);
        int today = 0;
        int thisWeek = 0;
        for (Taken one : taken) {
            today += one.on(day) ? 1 : 0;
            thisWeek += one.in(week) ? 1 : 0;
        }
        if (thisWeek >= perWeek) {
            LocalDate monday = date.minusDays(date.getDayOfWeek().ordinal());
            return new Block(midnight(monday.plusWeeks(1)), new Reason.WeekFull(perWeek, monday));
        }
        return today >= perDay ? new Block(midnight(date.plusDays(1)), new Reason.DayFull(perDay, date)) : null;
    }

    private @Nullable Block neighbour(Instant at) {
        for (Taken one : taken) {
            if (Duration.between(one.at(), at).abs().compareTo(gap) < 0) {
                return new Block(one.at().plus(gap), new Reason.TooSoon(gap, one.at()));
            }
        }
        return null;
    }

    private Instant endOf(Hours hours, LocalDateTime local) {
        boolean today =
                hours.beganTheDayBefore(local.toLocalTime()) || hours.from().isBefore(hours.until());
        return LocalMoments.at(local.toLocalDate().plusDays(today ? 0 : 1), hours.until(), zone);
    }

    private Instant beginOf(Hours hours, LocalDateTime local) {
        boolean today = local.toLocalTime().isBefore(hours.from());
        return LocalMoments.at(local.toLocalDate().plusDays(today ? 0 : 1), hours.from(), zone);
    }

    private Instant midnight(LocalDate day) {
        return LocalMoments.at(day, LocalTime.MIDNIGHT, zone);
    }

    private long day(Instant at) {
        ZoneOffset offset = zone.getRules().getOffset(at);
        return Math.floorDiv(at.getEpochSecond() + offset.getTotalSeconds(), A_DAY);
    }

    /// Weeks begin on Mondays; the first day of all was a Thursday.
    private static long week(long day) {
        return Math.floorDiv(day + 3, 7L);
    }
}
