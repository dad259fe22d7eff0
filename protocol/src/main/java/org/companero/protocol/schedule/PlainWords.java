package org.companero.protocol.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.companero.protocol.text.Words;

/// Reads one schedule in plain words, from its first word to its last; a word that it does not know ends it.
final class PlainWords {

    private static final Pattern HALVES = Pattern.compile("\\b([ap])\\. ?m\\b\\.?");
    private static final Pattern TOKEN = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[:.h]\\d{2}(?: ?[ap]m\\b)?|\\d{1,2} ?[ap]m\\b|\\d{1,2}(?:h|st|nd|rd|th|o|ro|\\.o)\\b|\\d+|[a-z]+|[^\\s]");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2})|h)? ?([ap]m)?");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|o|ro|\\.o)");
    private static final Set<String> BEFORE_TIME = Set.of("at", "las", "la", "@");
    private static final Set<String> BEFORE_PART = Set.of("de", "la", "in", "the", "at", "por");
    private static final Set<String> MORE = Set.of("and", "y", "e", "&", ",");
    private static final int FIRST_YEAR = 1900;

    private final List<String> words;
    private final Draft draft = new Draft();
    private int at;
    /// Whether a bare number is a time here.
    private boolean timeExpected;
    /// Whether a word was known, and cannot be.
    private boolean wrong;

    private PlainWords(String text) {
        String plain = HALVES.matcher(Words.fold(text)).replaceAll("$1m");
        this.words = TOKEN.matcher(plain).results().map(MatchResult::group).toList();
    }

    static Schedules.Reading read(String text) {
        PlainWords reader = new PlainWords(text);
        while (reader.at < reader.words.size()) {
            String word = reader.word(0);
            if (!reader.understand()) {
                return new Schedules.Reading.NotUnderstood(word);
            }
        }
        return reader.draft
                .finish()
                .<Schedules.Reading>map(Schedules.Reading.Understood::new)
                .orElseGet(() -> new Schedules.Reading.NotUnderstood(""));
    }

    private boolean understand() {
        try {
            return understandNext() && !wrong;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private boolean understandNext() {
        return from()
                || time()
                || part()
                || week()
                || days()
                || ordinal()
                || interval()
                || month()
                || number()
                || filler();
    }

    /// `from 2027-01-04`; before a day of the week it says nothing.
    private boolean from() {
        if (!Vocabulary.FROM.contains(word(0))) {
            return isDate(word(0)) && take(1) && said(draft.once(LocalDate.parse(word(-1))));
        }
        int ahead = 1;
        while (Vocabulary.FILLERS.contains(word(ahead))) {
            ahead++;
        }
        if (isDate(word(ahead))) {
            take(ahead + 1);
            return said(draft.from(LocalDate.parse(word(-1))));
        }
        return take(1);
    }

    private boolean time() {
        LocalTime named = Vocabulary.TIMES.get(word(0));
        if (named != null) {
            take(1);
            return said(draft.time(named, true));
        }
        Matcher clock = CLOCK.matcher(word(0));
        if (!clock.matches()) {
            return false;
        }
        boolean bare = clock.group(2) == null && clock.group(3) == null && !word(0).endsWith("h");
        if (bare && (!timeExpected || word(0).length() > 2 || isUnit(word(1)))) {
            return false;
        }
        take(1);
        timeExpected = true;
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? fraction() : Integer.parseInt(clock.group(2));
        String half = clock.group(3);
        if (half == null) {
            return said(draft.time(LocalTime.of(hour == 24 ? 0 : hour, minute), hour == 0 || hour > 12));
        }
        boolean onDial = hour >= 1 && hour <= 12;
        return said(onDial && draft.time(LocalTime.of(hour % 12 + (half.equals("pm") ? 12 : 0), minute), true));
    }

    /// `y media`, `y cuarto`.
    private int fraction() {
        int minutes = !word(0).equals("y") ? 0 : word(1).equals("media") ? 30 : word(1).equals("cuarto") ? 15 : 0;
        if (minutes > 0) {
            take(2);
        }
        return minutes;
    }

    private static boolean isUnit(String word) {
        return Vocabulary.DAY.contains(word) || Vocabulary.WEEK.contains(word) || Vocabulary.MONTH.contains(word);
    }

    /// `every evening`, `at nine in the evening`.
    private boolean part() {
        LocalTime about = Vocabulary.PARTS.get(word(0));
        if (about == null) {
            return false;
        }
        int before = -1;
        while (BEFORE_PART.contains(word(before))) {
            before--;
        }
        boolean ofTime = CLOCK.matcher(word(before)).matches()
                || word(before).equals("media")
                || word(before).equals("cuarto");
        take(1);
        return said(ofTime ? draft.partOfLastTime(about) : draft.part(about));
    }

    private boolean week() {
        boolean between = word(0).equals("entre") && word(1).equals("semana");
        if (between || Vocabulary.WORKDAY.contains(word(0))) {
            take(between ? 2 : 1);
            return said(draft.days(Vocabulary.WORKDAYS));
        }
        if (Set.of("fin", "fines").contains(word(0)) && word(1).equals("de") && word(2).startsWith("semana")) {
            take(3);
            return said(draft.days(Vocabulary.WEEKEND));
        }
        if (Vocabulary.WEEKENDS.contains(word(0))) {
            take(1);
            return said(draft.days(Vocabulary.WEEKEND));
        }
        // dias laborables
        return Vocabulary.DAY.contains(word(0)) && Vocabulary.WORKDAY.contains(word(1)) && take(1);
    }

    private boolean days() {
        DayOfWeek first = Vocabulary.DAYS.get(word(0));
        if (first == null) {
            return false;
        }
        DayOfWeek last = Vocabulary.TO.contains(word(1)) ? Vocabulary.DAYS.get(word(2)) : null;
        timeExpected = false;
        if (last == null) {
            take(1);
            return said(draft.day(first));
        }
        take(3);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            draft.day(day);
        }
        return said(draft.day(last));
    }

    private boolean ordinal() {
        Integer which = Vocabulary.ORDINALS.get(word(0));
        Matcher numbered = NUMBERED.matcher(word(0));
        if (which == null && !numbered.matches()) {
            return false;
        }
        int number = which == null ? Integer.parseInt(numbered.group(1)) : which;
        DayOfWeek day = Vocabulary.DAYS.get(word(1));
        timeExpected = false;
        if (day != null) {
            take(2);
            return said(number <= 4 && draft.dayOfMonth(number, day));
        }
        if (number == 2 && (Vocabulary.WEEK.contains(word(1)) || word(-1).equals("every"))) {
            take(1);
            return said(draft.every(2));
        }
        take(Vocabulary.DAY.contains(word(1)) ? 2 : 1);
        return said(draft.dayInMonth(number));
    }

    /// `every`, `every two`, `every other`: of what comes next.
    private boolean interval() {
        Integer number = Vocabulary.NUMBERS.get(word(0));
        if (number != null || Vocabulary.OTHER.contains(word(0))) {
            take(1);
            return said(draft.every(number == null ? 2 : number));
        }
        if (word(0).matches("\\d{1,3}") && (isUnit(word(1)) || Vocabulary.HOUR.contains(word(1)))) {
            take(1);
            return said(draft.every(Integer.parseInt(word(-1))));
        }
        if (Vocabulary.HOUR.contains(word(0))) {
            take(1);
            return said(timeExpected || draft.hourly());
        }
        if (Vocabulary.DAY.contains(word(0)) || Vocabulary.DAILY.contains(word(0))) {
            take(1);
            timeExpected = false;
            return said(draft.daily());
        }
        if (Vocabulary.WEEK.contains(word(0))) {
            take(1);
            return said(draft.weekly());
        }
        return false;
    }

    private boolean month() {
        if (Vocabulary.MONTH.contains(word(0))) {
            take(1);
            return said(draft.monthly());
        }
        if (Vocabulary.YEAR.contains(word(0))) {
            take(1);
            return true;
        }
        Month month = Vocabulary.MONTHS.get(word(0));
        if (month == null) {
            return false;
        }
        take(1);
        timeExpected = false;
        return said(draft.month(month));
    }

    /// A day of the month, or a year.
    private boolean number() {
        if (!word(0).matches("\\d{1,4}")) {
            return false;
        }
        take(1);
        int number = Integer.parseInt(word(-1));
        return said(number >= FIRST_YEAR ? draft.year(number) : draft.dayInMonth(number));
    }

    private boolean filler() {
        if (!Vocabulary.FILLERS.contains(word(0))) {
            return false;
        }
        if (BEFORE_TIME.contains(word(0))) {
            timeExpected = true;
        } else if (!MORE.contains(word(0))) {
            timeExpected = false;
        }
        return take(1);
    }

    private static boolean isDate(String word) {
        if (word.length() != 10 || word.charAt(4) != '-') {
            return false;
        }
        try {
            return LocalDate.parse(word).getYear() >= FIRST_YEAR;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    /// The word so many places from here; empty beyond the ends.
    private String word(int ahead) {
        int place = at + ahead;
        return place >= 0 && place < words.size() ? words.get(place) : "";
    }

    /// The word was known, whether or not it can be.
    private boolean said(boolean possible) {
        wrong |= !possible;
        return true;
    }

    private boolean take(int count) {
        at += count;
        return true;
    }
}
