package org.companero.protocol.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.companero.protocol.text.Words;

/// Reads calendar days as people write them, in English or Spanish: `2026-01-31`, `31/1/26`, `31 de enero de 2026`,
/// `January 31, 2026`, `tomorrow`. Days such as tomorrow count from today.
final class Dates {

    private static final int MAX_LENGTH = 60;
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern DAY_AND_NAME =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|o)?\\.? ?(?:de |of )?([a-z]{3,})\\.?,? ?(?:de |del )?(\\d{4})");
    private static final Pattern NAME_AND_DAY =
            Pattern.compile("([a-z]{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern AROUND = Pattern.compile("^(?:on |the |el |dia )+|[.!]+$");

    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "enero"),
            List.of("february", "febrero"),
            List.of("march", "marzo"),
            List.of("april", "abril"),
            List.of("may", "mayo"),
            List.of("june", "junio"),
            List.of("july", "julio"),
            List.of("august", "agosto"),
            List.of("september", "septiembre", "setiembre"),
            List.of("october", "octubre"),
            List.of("november", "noviembre"),
            List.of("december", "diciembre"));
    private static final Map<String, Integer> RELATIVE = Map.ofEntries(
            Map.entry("today", 0),
            Map.entry("hoy", 0),
            Map.entry("tomorrow", 1),
            Map.entry("manana", 1),
            Map.entry("day after tomorrow", 2),
            Map.entry("pasado manana", 2),
            Map.entry("yesterday", -1),
            Map.entry("ayer", -1),
            Map.entry("day before yesterday", -2),
            Map.entry("anteayer", -2));

    private Dates() {}

    static Optional<LocalDate> read(String text, Customs customs, LocalDate today) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String plain = AROUND.matcher(Words.fold(text)).replaceAll("").strip();
            return parse(plain, customs, today).filter(day -> day.getYear() >= 1000 && day.getYear() <= 9999);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parse(String text, Customs customs, LocalDate today) {
        Integer days = RELATIVE.get(text);
        if (days != null) {
            return Optional.of(today.plusDays(days));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return Optional.of(LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3)));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return Optional.of(
                    inNumbers(number(numbers, 1), number(numbers, 2), year(numbers.group(3), today), customs));
        }
        Matcher dayAndName = DAY_AND_NAME.matcher(text);
        if (dayAndName.matches()) {
            return named(number(dayAndName, 3), dayAndName.group(2), number(dayAndName, 1));
        }
        Matcher nameAndDay = NAME_AND_DAY.matcher(text);
        return nameAndDay.matches()
                ? named(number(nameAndDay, 3), nameAndDay.group(1), number(nameAndDay, 2))
                : Optional.empty();
    }

    /// As the language writes it, unless only the other way round is a date.
    private static LocalDate inNumbers(int first, int second, int year, Customs customs) {
        boolean monthFirst = second > 12 || (customs.monthFirst() && first <= 12);
        return monthFirst ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
    }

    private static Optional<LocalDate> named(int year, String name, int day) {
        return IntStream.rangeClosed(1, 12)
                .filter(month -> MONTHS.get(month - 1).stream().anyMatch(full -> full.startsWith(name)))
                .mapToObj(month -> LocalDate.of(year, month, day))
                .findFirst();
    }

    /// Two digits mean the year between 80 years ago and 20 years from now.
    private static int year(String digits, LocalDate today) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        int earliest = today.getYear() - 80;
        return earliest + Math.floorMod(year - earliest, 100);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
