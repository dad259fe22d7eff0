package org.companero.protocol.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of which plain schedules are made, in English and Spanish, folded.
final class Vocabulary {

    static final Map<String, DayOfWeek> DAYS = named(
            DayOfWeek.MONDAY,
            "monday mondays mon lunes lun",
            "tuesday tuesdays tue tues martes mar",
            "wednesday wednesdays wed miercoles mie",
            "thursday thursdays thu thur thurs jueves jue",
            "friday fridays fri viernes vie",
            "saturday saturdays sat sabado sabados sab",
            "sunday sundays sun domingo domingos dom");
    static final Map<String, Month> MONTHS = named(
            Month.JANUARY,
            "january jan enero",
            "february feb febrero",
            "march marzo",
            "april apr abril",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto",
            "september sep sept septiembre setiembre",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre");
    static final Map<String, Integer> NUMBERS =
            counted(2, "two dos", "three tres", "four cuatro", "five cinco", "six seis", "seven siete", "eight ocho");
    /// The last one is 0.
    static final Map<String, Integer> ORDINALS = counted(
            0,
            "last ultimo ultima",
            "first primer primero primera",
            "second segundo segunda",
            "third tercer tercero tercera",
            "fourth cuarto cuarta");

    static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    static final Set<String> WORKDAY = words("weekday weekdays workday workdays laborable laborables habil habiles");
    static final Set<String> WEEKENDS = words("weekend weekends finde findes");
    static final Set<String> DAY = words("day days dia dias");
    static final Set<String> DAILY = words("daily everyday diario diaria diariamente");
    static final Set<String> WEEK = words("week weeks weekly semana semanas semanal semanalmente");
    static final Set<String> MONTH = words("month months monthly mes meses mensual mensualmente");
    static final Set<String> YEAR = words("year years yearly ano anos anual anualmente");
    static final Set<String> HOUR = words("hour hours hourly hora horas h hs hrs");
    static final Set<String> OTHER = words("other alternate alternos alternas");
    static final Set<String> TO = words("to through thru a al hasta -");
    static final Set<String> FROM = words("from starting since desde partir");
    static final Set<String> FILLERS = words(
            "every each on the in of at @ and & , cada todo todos todas los las el la en de del lo a y e por per");

    static final Map<String, LocalTime> TIMES = Map.of(
            "noon", LocalTime.NOON,
            "midday", LocalTime.NOON,
            "mediodia", LocalTime.NOON,
            "midnight", LocalTime.MIDNIGHT,
            "medianoche", LocalTime.MIDNIGHT);
    /// Parts of the day, which say about when.
    static final Map<String, LocalTime> PARTS = parts(Map.of(
            "morning mornings manana mananas", LocalTime.of(9, 0),
            "afternoon afternoons", LocalTime.of(16, 0),
            "tarde tardes", LocalTime.of(17, 0),
            "evening evenings", LocalTime.of(19, 0),
            "night nights noche noches", LocalTime.of(20, 0)));

    private Vocabulary() {}

    private static Set<String> words(String all) {
        return Set.of(all.split(" ", 0));
    }

    /// One constant after the other, each with its words.
    private static <E extends Enum<E>> Map<String, E> named(E first, String... each) {
        List<E> all = List.of(first.getDeclaringClass().getEnumConstants());
        Map<String, E> named = new HashMap<>();
        for (int place = 0; place < each.length; place++) {
            E constant = all.get(place);
            words(each[place]).forEach(word -> named.put(word, constant));
        }
        return Map.copyOf(named);
    }

    private static Map<String, Integer> counted(int first, String... each) {
        Map<String, Integer> counted = new HashMap<>();
        for (int place = 0; place < each.length; place++) {
            int number = first + place;
            words(each[place]).forEach(word -> counted.put(word, number));
        }
        return Map.copyOf(counted);
    }

    private static Map<String, LocalTime> parts(Map<String, LocalTime> each) {
        Map<String, LocalTime> parts = new HashMap<>();
        each.forEach((all, time) -> words(all).forEach(word -> parts.put(word, time)));
        return Map.copyOf(parts);
    }
}
