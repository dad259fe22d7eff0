package org.companero.protocol.expression;

import static org.companero.protocol.expression.Kind.CLOCK;
import static org.companero.protocol.expression.Kind.DATE;
import static org.companero.protocol.expression.Kind.DAY;
import static org.companero.protocol.expression.Kind.NUMBER;
import static org.companero.protocol.expression.Kind.STYLE;
import static org.companero.protocol.expression.Kind.TEXT;
import static org.companero.protocol.expression.Kind.TIME;
import static org.companero.protocol.expression.Kind.TRUTH;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Functions of dates and times, where the person lives. None reads a clock: what time it is, the scope says.
final class Dates {

    private static final int FARTHEST = 4_000_000;

    private Dates() {}

    static List<Function> all() {
        return List.of(
                Function.named("today")
                        .says("Today's date.", "La fecha de hoy.")
                        .takes(List.of(), DATE, (work, _) -> work.now().toLocalDate())
                        .example("today()", "January 31, 2026"),
                Function.named("date")
                        .says(
                                "The date in a text such as 2026-01-31, or of a moment.",
                                "La fecha de un texto como 2026-01-31, o de un momento.")
                        .takes(List.of(DAY), DATE, (_, given) -> given[0])
                        .example("date(\"2026-02-28\")", "February 28, 2026"),
                Function.named("time")
                        .says(
                                "The time in a text such as 07:30, or of a moment.",
                                "La hora de un texto como 07:30, o de un momento.")
                        .takes(List.of(CLOCK), TIME, (_, given) -> given[0])
                        .example("time(\"07:30\")", "7:30 am"),
                Function.named("days_until")
                        .says("How many days there are still to come.", "Cuántos días faltan.")
                        .takes(
                                List.of(DAY),
                                NUMBER,
                                (work, given) -> days(work.now().toLocalDate(), day(given, 0)))
                        .example("days_until(\"2026-02-14\")", "14"),
                Function.named("days_since")
                        .says("How many days have gone by.", "Cuántos días han pasado.")
                        .takes(
                                List.of(DAY),
                                NUMBER,
                                (work, given) -> days(day(given, 0), work.now().toLocalDate()))
                        .example("days_since(contact.created_at)", "30"),
                Function.named("days_between")
                        .says(
                                "How many days the second is after the first.",
                                "Cuántos días va la segunda después de la primera.")
                        .takes(List.of(DAY, DAY), NUMBER, (_, given) -> days(day(given, 0), day(given, 1)))
                        .example("days_between(\"2026-01-01\", run.start)", "37"),
                Function.named("add_days")
                        .says("The date so many days later, or earlier.", "La fecha tantos días después, o antes.")
                        .takes(List.of(DAY, NUMBER), DATE, (_, given) -> plus(day(given, 0), (Double) given[1], 1))
                        .example("add_days(today(), 7)", "February 7, 2026"),
                Function.named("add_weeks")
                        .says("The date so many weeks later, or earlier.", "La fecha tantas semanas después, o antes.")
                        .takes(List.of(DAY, NUMBER), DATE, (_, given) -> plus(day(given, 0), (Double) given[1], 7))
                        .example("add_weeks(run.start, 6)", "March 21, 2026"),
                Function.named("add_months")
                        .says(
                                "The date so many months later, or earlier; the last day where the month is shorter.",
                                "La fecha tantos meses después, o antes; el último día si el mes es más corto.")
                        .takes(List.of(DAY, NUMBER), DATE, (_, given) -> months(day(given, 0), (Double) given[1]))
                        .example("add_months(\"2026-01-31\", 1)", "February 28, 2026"),
                Function.named("weekday")
                        .says(
                                "The name of the weekday, in the person's language.",
                                "El nombre del día, en el idioma de la persona.")
                        .takes(
                                List.of(DAY),
                                TEXT,
                                (work, given) ->
                                        work.language().weekday(day(given, 0).getDayOfWeek()))
                        .example("weekday(today())", "Saturday"),
                number(
                        "day_of_week",
                        day -> day.getDayOfWeek().getValue(),
                        "The weekday as a number, Monday is 1.",
                        "El día de la semana como número, el lunes es 1.",
                        "day_of_week(today())",
                        "6"),
                number(
                        "week_of_year",
                        day -> day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        "The week of the year (ISO).",
                        "La semana del año (ISO).",
                        "week_of_year(today())",
                        "5"),
                number(
                        "day",
                        LocalDate::getDayOfMonth,
                        "The day of the month.",
                        "El día del mes.",
                        "day(today())",
                        "31"),
                number(
                        "month",
                        LocalDate::getMonthValue,
                        "The month as a number.",
                        "El mes como número.",
                        "month(today())",
                        "1"),
                number("year", LocalDate::getYear, "The year.", "El año.", "year(today())", "2026"),
                Function.named("is_weekend")
                        .says("Whether it is a Saturday or Sunday.", "Si es sábado o domingo.")
                        .takes(
                                List.of(DAY),
                                TRUTH,
                                (_, given) -> day(given, 0).getDayOfWeek().getValue() >= 6)
                        .example("is_weekend(today())", "yes"),
                Function.named("age")
                        .says("The full years since that day.", "Los años cumplidos desde ese día.")
                        .takes(List.of(DAY), NUMBER, (work, given) -> (double) ChronoUnit.YEARS.between(
                                day(given, 0), work.now().toLocalDate()))
                        .example("age(\"1990-02-01\")", "35"),
                Function.named("format_date")
                        .says(
                                "The date as people write it: \"long\" unless you say \"short\", \"full\" (with the weekday), \"day\" (without the year) or \"month\".",
                                "La fecha como se escribe: \"long\" salvo que digas \"short\", \"full\" (con el día de la semana), \"day\" (sin el año) o \"month\".")
                        .takes(
                                List.of(DAY),
                                TEXT,
                                (work, given) -> work.language().date(day(given, 0), "long"))
                        .takes(
                                List.of(DAY, STYLE),
                                TEXT,
                                (work, given) -> work.language().date(day(given, 0), (String) given[1]))
                        .example("format_date(today(), \"full\")", "Saturday, January 31, 2026"),
                Function.named("format_time")
                        .says("The time as people write it.", "La hora como se escribe.")
                        .takes(
                                List.of(CLOCK),
                                TEXT,
                                (work, given) -> work.language().time((LocalTime) given[0]))
                        .example("format_time(\"19:30\")", "7:30 pm"),
                Function.named("local_time")
                        .says("The time where the person lives.", "La hora donde vive la persona.")
                        .takes(List.of(CLOCK), TIME, (_, given) -> given[0])
                        .example("local_time(now)", "9:30 pm"),
                Function.named("hour")
                        .says("The hour, from 0 to 23.", "La hora, de 0 a 23.")
                        .takes(List.of(CLOCK), NUMBER, (_, given) -> (double) ((LocalTime) given[0]).getHour())
                        .example("hour(now)", "21"),
                Function.named("minute")
                        .says("The minute, from 0 to 59.", "El minuto, de 0 a 59.")
                        .takes(List.of(CLOCK), NUMBER, (_, given) -> (double) ((LocalTime) given[0]).getMinute())
                        .example("minute(now)", "30"),
                Function.named("between_times")
                        .says(
                                "Whether it is now between the two times, over midnight too; the first counts, the second does not.",
                                "Si ahora es entre las dos horas, también pasando la medianoche; la primera cuenta, la segunda no.")
                        .takes(
                                List.of(CLOCK, CLOCK),
                                TRUTH,
                                (work, given) ->
                                        between(work.now().toLocalTime(), (LocalTime) given[0], (LocalTime) given[1]))
                        .example("between_times(\"20:00\", \"07:00\")", "yes"));
    }

    private static Function number(
            String name, ToIntFunction<LocalDate> body, String english, String spanish, String example, String result) {
        return Function.named(name)
                .says(english, spanish)
                .takes(List.of(DAY), NUMBER, (_, given) -> (double) body.applyAsInt(day(given, 0)))
                .example(example, result);
    }

    /// Absent if the number is not whole, or the day not one that people write with four digits.
    static @Nullable LocalDate plus(LocalDate day, double number, int days) {
        return isWhole(number) ? written(day.plusDays((long) number * days)) : null;
    }

    private static @Nullable LocalDate months(LocalDate day, double number) {
        return isWhole(number) ? written(day.plusMonths((long) number)) : null;
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= FARTHEST;
    }

    private static @Nullable LocalDate written(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= 9999 ? day : null;
    }

    private static boolean between(LocalTime time, LocalTime from, LocalTime to) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    private static double days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private static LocalDate day(Object[] given, int place) {
        return (LocalDate) given[place];
    }
}
