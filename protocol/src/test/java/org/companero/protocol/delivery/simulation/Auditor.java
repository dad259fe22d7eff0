package org.companero.protocol.delivery.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.companero.protocol.delivery.Channel;
import org.companero.protocol.delivery.Hours;
import org.companero.protocol.delivery.Kind;
import org.companero.protocol.delivery.Plan;

/// Looks at what the server did for one person and knows by itself, with nothing but a calendar, what should
/// have been done. Its sums are all to be 0.
final class Auditor {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final World world;
    private final Life life;
    private final Story story;
    private final Map<String, Integer> wrong = new TreeMap<>();

    private Auditor(World world, Life life, Story story) {
        this.world = world;
        this.life = life;
        this.story = story;
    }

    static Map<String, Integer> audit(World world, Life life, Story story) {
        Auditor auditor = new Auditor(world, life, story);
        story.deliveries.forEach(auditor::welcome);
        auditor.budget();
        auditor.once();
        auditor.complete();
        return auditor.wrong;
    }

    private void count(String what, boolean isWrong) {
        wrong.merge(what, isWrong ? 1 : 0, Integer::sum);
    }

    /// What is true of each message by itself.
    private void welcome(Story.Delivery sent) {
        ZonedDateTime local = sent.at().atZone(life.zone(sent.at()));
        count("in quiet hours", isQuiet(local.getHour() * 60 + local.getMinute()));
        count("after opt-out", life.silences().stream().anyMatch(span -> span.holds(sent.at())));
        count("in a crisis", life.crisis() != null && !sent.at().isBefore(life.crisis()));
        count("while snoozed", life.snoozes().stream().anyMatch(span -> span.holds(sent.at())));
        LocalDate day = local.toLocalDate();
        boolean holiday = (day.getMonthValue() == 12 && day.getDayOfMonth() == 25)
                || day.getDayOfYear() == 1
                || day.toString().equals("2028-04-14");
        count("on a holiday", holiday || life.daysOff().contains(day));
        count("after it was welcome", !sent.at().isBefore(sent.candidate().welcomeUntil()));
        count("before it was wanted", sent.at().isBefore(sent.candidate().wanted()));
        count("without consent", sent.plan().channel() == Channel.EMAIL ? !life.email() : !life.consented());
        count("freely in a closed window", isFree(sent.plan()) && isClosed(sent));
        count("not at its hour", isOffHour(sent));
        count(
                "good morning out of hours",
                sent.key().startsWith("GREETING") && (local.getHour() < 6 || local.getHour() >= 11));
    }

    private boolean isQuiet(int minute) {
        Hours hours = Objects.requireNonNullElse(life.quiet(), Hours.of(21, 8));
        int from = hours.from().toSecondOfDay() / 60;
        int until = hours.until().toSecondOfDay() / 60;
        if (from == until) {
            return false;
        }
        int length = Math.floorMod(until - from, 24 * 60);
        return Math.floorMod(minute - from, 24 * 60) < length;
    }

    private static boolean isFree(Plan.Send plan) {
        return plan instanceof Plan.FreeForm || (plan instanceof Plan.OtherChannel other && other.template() == null);
    }

    private boolean isClosed(Story.Delivery sent) {
        if (sent.plan().channel() != Channel.WHATSAPP) {
            return false;
        }
        Instant heard = life.heard(sent.at());
        return heard == null || Duration.between(heard, sent.at()).compareTo(A_DAY) >= 0;
    }

    /// A nine o'clock message that did not have to wait is there at nine, whatever clocks were changed before.
    private boolean isOffHour(Story.Delivery sent) {
        if (sent.heldBefore() || !sent.key().startsWith("MORNING ") || travelledWithin(Duration.ofDays(2), sent.at())) {
            return false;
        }
        ZoneId zone = life.zone(sent.at());
        Instant nine = LocalDateTime.parse(sent.key().substring(8)).atZone(zone).toInstant();
        boolean down = !world.up(nine).equals(nine);
        return !down
                && (sent.at().isBefore(nine)
                        || Duration.between(nine, sent.at()).toSeconds() > 60)
                && world.up(nine.plusSeconds(30)).equals(nine.plusSeconds(30));
    }

    private boolean travelledWithin(Duration span, Instant at) {
        return life.stays().stream()
                .skip(1)
                .anyMatch(stay -> !stay.from().isAfter(at) && stay.from().isAfter(at.minus(span)));
    }

    private void budget() {
        Map<LocalDate, Integer> days = new HashMap<>();
        Map<Integer, Integer> weeks = new HashMap<>();
        int perDay = Math.min(3, Objects.requireNonNullElse(life.perDay(), 99));
        int perWeek = Math.min(10, Objects.requireNonNullElse(life.perWeek(), 99));
        Duration own = Objects.requireNonNullElse(life.gap(), Duration.ZERO);
        Duration gap = own.toMinutes() > 120 ? own : Duration.ofMinutes(120);
        Instant last = Instant.EPOCH;
        for (Story.Delivery sent : story.deliveries) {
            LocalDate day = sent.at().atZone(life.zone(sent.at())).toLocalDate();
            int week = day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            boolean over = days.merge(day, 1, Integer::sum) > perDay
                    | weeks.merge(week, 1, Integer::sum) > perWeek
                    | Duration.between(last, sent.at()).compareTo(gap) < 0;
            count("over budget", over);
            last = sent.at();
        }
        questions();
    }

    private void questions() {
        List<Instant> asked = story.deliveries.stream()
                .filter(sent -> sent.candidate().kind() == Kind.WINDOW_QUESTION)
                .map(Story.Delivery::at)
                .toList();
        for (int i = 2; i < asked.size(); i++) {
            count(
                    "too many questions",
                    Duration.between(asked.get(i - 2), asked.get(i)).toHours() < 7 * 24 - 1);
        }
    }

    private void once() {
        Set<String> keys = new HashSet<>();
        for (Story.Delivery sent : story.deliveries) {
            count("doubled", !keys.add(sent.key()));
            count("sent and dropped", story.dropped.containsKey(sent.key()));
        }
    }

    /// Whatever should have been wanted was sent, or was dropped or is held for a reason; and nothing else was.
    private void complete() {
        Set<String> there = new HashSet<>(story.dropped.keySet());
        there.addAll(story.open.keySet());
        story.deliveries.forEach(sent -> there.add(sent.key()));
        there.removeIf(key -> key.startsWith("window-keeper"));
        Set<String> possible = new HashSet<>();
        for (Course course : life.courses()) {
            expect(course, possible, there);
        }
        for (Instant at : world.broadcasts()) {
            expect("BROADCAST " + at, at.isBefore(World.END.minus(A_DAY.multipliedBy(4))), possible, there);
        }
        there.removeAll(possible);
        there.forEach(key -> count("sent without cause", true));
        count("sent without cause", false);
    }

    private void expect(Course course, Set<String> possible, Set<String> there) {
        if (course == Course.SILENCE) {
            expectSilences(possible, there);
            return;
        }
        LocalDateTime begin = World.BEGIN.atZone(life.zone(World.BEGIN)).toLocalDateTime();
        LocalDateTime reached = reached(Duration.ZERO);
        LocalDateTime surely = reached(Duration.ofHours(75));
        for (LocalDate day = begin.toLocalDate(); !day.isAfter(reached.toLocalDate()); day = day.plusDays(1)) {
            for (int minute : minutes(course, day)) {
                LocalDateTime at = day.atTime(minute / 60, minute % 60);
                if (at.isAfter(begin) && !at.isAfter(reached)) {
                    expect(course + " " + at, !at.isAfter(surely), possible, there);
                }
            }
        }
    }

    private void expect(String key, boolean surely, Set<String> possible, Set<String> there) {
        possible.add(key);
        count("lost without a reason", surely && !there.contains(key));
    }

    /// The latest local time that the person has seen so long before the end.
    private LocalDateTime reached(Duration before) {
        LocalDateTime latest = LocalDateTime.MIN;
        for (int i = 0; i < life.stays().size(); i++) {
            Instant end = World.END.minus(before);
            if (i + 1 < life.stays().size() && life.stays().get(i + 1).from().isBefore(end)) {
                end = life.stays().get(i + 1).from();
            }
            if (!life.stays().get(i).from().isAfter(end)) {
                LocalDateTime local = end.atZone(life.stays().get(i).zone()).toLocalDateTime();
                latest = local.isAfter(latest) ? local : latest;
            }
        }
        return latest;
    }

    /// When a course speaks on a day, in minutes since midnight.
    private int[] minutes(Course course, LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return switch (course) {
            case MORNING -> new int[] {9 * 60};
            case AFTER_WORK -> weekday.getValue() <= 5 ? new int[] {18 * 60 + 30} : new int[0];
            case NIGHT -> new int[] {2 * 60 + 30};
            case EARLY -> weekday.getValue() <= 5 && weekday.getValue() % 2 == 1 ? new int[] {7 * 60 + 15} : new int[0];
            case LATE ->
                ChronoUnit.DAYS.between(LocalDate.parse("2027-10-01"), day) % 3 == 0
                                && day.isAfter(LocalDate.parse("2027-09-30"))
                        ? new int[] {20 * 60 + 30}
                        : new int[0];
            case MONTHLY -> day.getDayOfMonth() == 1 ? new int[] {12 * 60} : new int[0];
            case LAST_DAY -> day.plusDays(1).getDayOfMonth() == 1 ? new int[] {13 * 60 + 15} : new int[0];
            case GREETING -> new int[] {6 * 60};
            case OFTEN -> new int[] {0, 240, 480, 720, 960, 1200};
            case BIRTHDAY -> isBirthday(day) ? new int[] {600} : new int[0];
            case SILENCE -> new int[0];
        };
    }

    private boolean isBirthday(LocalDate day) {
        LocalDate born = life.birthday();
        boolean leapling = born.getMonthValue() == 2 && born.getDayOfMonth() == 29;
        if (leapling) {
            return day.getMonthValue() == 2 && day.getDayOfMonth() == (day.isLeapYear() ? 29 : 28);
        }
        return day.getMonthValue() == born.getMonthValue() && day.getDayOfMonth() == born.getDayOfMonth();
    }

    private void expectSilences(Set<String> possible, Set<String> there) {
        for (int i = 0; i < life.writes().size(); i++) {
            Instant heard = life.writes().get(i);
            Instant next = i + 1 < life.writes().size() ? life.writes().get(i + 1) : Instant.MAX;
            Instant silent = heard.plus(Course.SILENT);
            if (silent.isBefore(next) && silent.isBefore(World.END)) {
                Instant noticed = world.up(silent.plusSeconds(60)).plusSeconds(120);
                boolean surely = noticed.isBefore(next) && noticed.isBefore(World.END.minus(A_DAY.multipliedBy(4)));
                expect("SILENCE " + heard, surely, possible, there);
            }
        }
    }
}
