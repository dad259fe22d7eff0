package org.companero.protocol.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.companero.protocol.schedule.Schedules.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTest {

    /// A Friday.
    private static final LocalDateTime NEW_YEAR = LocalDateTime.parse("2027-01-01T00:00");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d.M. HH:mm", Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            every day at 9                                  | Fri 1.1. 09:00, Sat 2.1. 09:00
            daily at 7:30                                   | Fri 1.1. 07:30, Sat 2.1. 07:30
            Every weekday at 9                              | Fri 1.1. 09:00, Mon 4.1. 09:00
            weekdays at 9am                                 | Fri 1.1. 09:00, Mon 4.1. 09:00
            every Monday and Thursday at 7:30 pm            | Mon 4.1. 19:30, Thu 7.1. 19:30, Mon 11.1. 19:30
            mondays, wednesdays and fridays at 6.15 p.m.    | Fri 1.1. 18:15, Mon 4.1. 18:15, Wed 6.1. 18:15
            from monday to friday at 8 and 20:00            | Fri 1.1. 08:00, Fri 1.1. 20:00, Mon 4.1. 08:00
            Mon-Fri 8:00                                    | Fri 1.1. 08:00, Mon 4.1. 08:00
            at 9 on weekends                                | Sat 2.1. 09:00, Sun 3.1. 09:00, Sat 9.1. 09:00
            every evening                                   | Fri 1.1. 19:00, Sat 2.1. 19:00
            every evening at 8                              | Fri 1.1. 20:00, Sat 2.1. 20:00
            mornings at 7, evenings at 9                    | Fri 1.1. 07:00, Fri 1.1. 21:00, Sat 2.1. 07:00
            at 9 in the evening on sundays                  | Sun 3.1. 21:00
            every day at noon                               | Fri 1.1. 12:00, Sat 2.1. 12:00
            every monday                                    | Mon 4.1. 09:00, Mon 11.1. 09:00
            every other monday at 10                        | Mon 4.1. 10:00, Mon 18.1. 10:00
            every 2 weeks on tuesday at 10 from 2027-01-05  | Tue 5.1. 10:00, Tue 19.1. 10:00
            every three days at 9 from 2027-01-02           | Sat 2.1. 09:00, Tue 5.1. 09:00
            every second day at 9 from 2027-01-02           | Sat 2.1. 09:00, Mon 4.1. 09:00
            weekly on sunday at 18:00                       | Sun 3.1. 18:00, Sun 10.1. 18:00
            on the 1st and the 15th of every month at 9     | Fri 1.1. 09:00, Fri 15.1. 09:00, Mon 1.2. 09:00
            the last day of the month at 6pm                | Sun 31.1. 18:00, Sun 28.2. 18:00
            the first monday of every month at 9            | Mon 4.1. 09:00, Mon 1.2. 09:00
            last friday of the month at 17:00               | Fri 29.1. 17:00, Fri 26.2. 17:00
            every year on 6 January at 9                    | Wed 6.1. 09:00, Thu 6.1. 09:00
            every year on January 6th at 9                  | Wed 6.1. 09:00, Thu 6.1. 09:00
            2027-02-14 at 10                                | Sun 14.2. 10:00
            on 14 february 2027 at 10:00                    | Sun 14.2. 10:00
            every hour                                      | Fri 1.1. 01:00, Fri 1.1. 02:00
            every 6 hours                                   | Fri 1.1. 06:00, Fri 1.1. 12:00
            cada día a las 9                                | Fri 1.1. 09:00, Sat 2.1. 09:00
            todos los días a las 7 y media                  | Fri 1.1. 07:30, Sat 2.1. 07:30
            cada lunes a las 18:30                          | Mon 4.1. 18:30, Mon 11.1. 18:30
            los lunes y miércoles a las 9 de la mañana      | Mon 4.1. 09:00, Wed 6.1. 09:00
            los martes y jueves a las 8 de la tarde         | Tue 5.1. 20:00, Thu 7.1. 20:00
            de lunes a viernes a las 9, 13 y 18             | Fri 1.1. 09:00, Fri 1.1. 13:00, Fri 1.1. 18:00
            entre semana a las 8 h                          | Fri 1.1. 08:00, Mon 4.1. 08:00
            los días laborables a las 8 horas               | Fri 1.1. 08:00, Mon 4.1. 08:00
            los fines de semana a las 10                    | Sat 2.1. 10:00, Sun 3.1. 10:00
            cada noche                                      | Fri 1.1. 20:00, Sat 2.1. 20:00
            cada mañana a las 7 y cuarto                    | Fri 1.1. 07:15, Sat 2.1. 07:15
            los domingos a mediodía                         | Sun 3.1. 12:00, Sun 10.1. 12:00
            a las 12 de la noche cada sábado                | Sat 2.1. 00:00, Sat 9.1. 00:00
            cada dos semanas los lunes a las 10             | Mon 4.1. 10:00, Mon 18.1. 10:00
            cada 3 días a las 9 desde el 2027-01-02         | Sat 2.1. 09:00, Tue 5.1. 09:00
            el día 1 de cada mes a las 9                    | Fri 1.1. 09:00, Mon 1.2. 09:00
            los días 10 y 20 de cada mes a las 9            | Sun 10.1. 09:00, Wed 20.1. 09:00
            el último día del mes a las 18:00               | Sun 31.1. 18:00, Sun 28.2. 18:00
            el primer lunes de cada mes a las 9             | Mon 4.1. 09:00, Mon 1.2. 09:00
            el 6 de enero de cada año a las 9               | Wed 6.1. 09:00, Thu 6.1. 09:00
            cada 8 horas                                    | Fri 1.1. 08:00, Fri 1.1. 16:00
            30 18 * * 1                                     | Mon 4.1. 18:30, Mon 11.1. 18:30
            """)
    void plain_words_mean_what_people_mean_by_them(String text, String expected) {
        List<String> wanted = List.of(expected.split(", ", 0));

        assertThat(Schedules.read(text)).as(text).isInstanceOf(Reading.Understood.class);
        assertThat(firings(Schedules.timing(text).orElseThrow(), wanted.size())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            whenever it suits           | whenever
            every blue moon at 9        | blue
            cada luna llena             | luna
            every monday at 9 pronto    | pronto
            every day at 25:00          | 25:00
            every day at 13 pm          | 13 pm
            every month                 | ''
            the 40th of every month     | 40th
            30 february every year at 9 | ''
            monday the 5th at 9         | ''
            every 0 days                | 0
            each                        | ''
            0 9 * * 9                   | *
            <script>                    | <
            """)
    void what_is_not_understood_is_refused_with_the_word(String text, String word) {
        assertThat(Schedules.read(text)).isInstanceOf(Reading.NotUnderstood.class);
        if (!word.isEmpty()) {
            assertThat(Schedules.read(text)).isEqualTo(new Reading.NotUnderstood(word));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "9999999999999999999999 days", "every 99999999999 days", "every day at 99"})
    void nonsense_is_refused_too(String text) {
        assertThat(Schedules.timing(text)).isEmpty();
        assertThat(Schedules.timing("every day at 9 ".repeat(50))).isEmpty();
    }

    private static String firings(Timing timing, int count) {
        return Stream.iterate(timing.after(NEW_YEAR), Optional::isPresent, last -> timing.after(last.orElseThrow()))
                .limit(count)
                .map(local -> SHORT.format(local.orElseThrow()))
                .collect(Collectors.joining(", "));
    }
}
