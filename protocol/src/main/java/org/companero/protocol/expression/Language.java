package org.companero.protocol.expression;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.companero.protocol.text.Words;

/// How people write days, times, numbers and lists, in English and Spanish; others read English words. Kept
/// here rather than taken from the platform, whose locale data differs from one machine to the next.
///
/// @param spanish whether the words are Spanish
/// @param decimalComma whether one and a half is `1,5`
/// @param monthFirst whether people say January 31 rather than 31 January, and 7:30 pm rather than 19:30
record Language(Locale locale, boolean spanish, boolean decimalComma, boolean monthFirst) {

    private static final Set<String> COMMA_LANGUAGES = Set.of(
            "es", "pt", "it", "fr", "de", "nl", "ca", "gl", "eu", "pl", "cs", "sv", "da", "nb", "fi", "ro", "tr", "ru",
            "uk", "el");
    private static final Set<String> POINT_REGIONS =
            Set.of("MX", "US", "PR", "GT", "HN", "NI", "SV", "PA", "DO", "PE", "CH");
    private static final List<String> SPANISH_MONTHS = List.of(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");
    private static final List<String> SPANISH_DAYS =
            List.of("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo");

    /// How a date can be written: the words that `format_date` takes.
    static final Set<String> STYLES = Set.of("short", "long", "full", "day", "month");

    static boolean isSpanish(Locale locale) {
        return locale.getLanguage().equals("es");
    }

    static Language of(Locale locale) {
        String spoken = locale.getLanguage();
        String region = locale.getCountry();
        return new Language(
                locale,
                isSpanish(locale),
                COMMA_LANGUAGES.contains(spoken) && !POINT_REGIONS.contains(region),
                spoken.equals("en") && (region.isEmpty() || region.equals("US")));
    }

    String weekday(DayOfWeek day) {
        return spanish ? SPANISH_DAYS.get(day.getValue() - 1) : title(day.name());
    }

    String month(Month month) {
        return spanish ? SPANISH_MONTHS.get(month.getValue() - 1) : title(month.name());
    }

    /// The day in one of the [#STYLES]; empty if it is none of them.
    String date(LocalDate day, String style) {
        return switch (style) {
            case "short" -> dayAndMonth(day, month(day.getMonth()).substring(0, 3), " ", ", ") + year(day, " ", ", ");
            case "long" -> dayAndMonth(day, month(day.getMonth()), " de ", ", ") + year(day, " de ", ", ");
            case "full" -> weekday(day.getDayOfWeek()) + ", " + date(day, "long");
            case "day" -> dayAndMonth(day, month(day.getMonth()), " de ", ", ");
            case "month" -> month(day.getMonth()) + (spanish ? " de " : " ") + day.getYear();
            default -> "";
        };
    }

    private String dayAndMonth(LocalDate day, String month, String between, String ignored) {
        if (spanish) {
            return day.getDayOfMonth() + between + month;
        }
        return monthFirst ? month + " " + day.getDayOfMonth() : day.getDayOfMonth() + " " + month;
    }

    private String year(LocalDate day, String inSpanish, String afterDay) {
        return (spanish ? inSpanish : monthFirst ? afterDay : " ") + day.getYear();
    }

    String time(LocalTime time) {
        String minutes = ":" + (time.getMinute() < 10 ? "0" : "") + time.getMinute();
        if (monthFirst) {
            int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
            return hour + minutes + (time.getHour() < 12 ? " am" : " pm");
        }
        return (time.getHour() < 10 ? "0" : "") + time.getHour() + minutes;
    }

    char decimalSign() {
        return decimalComma ? ',' : '.';
    }

    char groupSign() {
        return decimalComma ? '.' : ',';
    }

    String truth(boolean truth) {
        return truth ? (spanish ? "sí" : "yes") : "no";
    }

    /// `a`, `a and b`, `a, b and c`; in Spanish with `y`, or `e` where the next word sounds like it.
    String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        String last = words.getLast();
        String and = spanish ? (soundsLikeY(last) ? " e " : " y ") : " and ";
        return String.join(", ", words.subList(0, words.size() - 1)) + and + last;
    }

    private static boolean soundsLikeY(String word) {
        String plain = Words.fold(word.substring(0, Math.min(4, word.length())));
        return (plain.startsWith("i") || plain.startsWith("hi")) && !plain.matches("h?i[aeou].*");
    }

    private static String title(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
