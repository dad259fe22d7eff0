package org.companero.protocol.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            * * * * *            | 2027-01-01T00:00 | 2027-01-01T00:01 2027-01-01T00:02
            0 9 * * *            | 2027-01-01T08:59 | 2027-01-01T09:00 2027-01-02T09:00
            0 9 * * *            | 2027-01-01T09:00 | 2027-01-02T09:00 2027-01-03T09:00
            0 9 * * 1-5          | 2027-01-01T10:00 | 2027-01-04T09:00 2027-01-05T09:00
            0 9 * * MON-FRI      | 2027-01-01T10:00 | 2027-01-04T09:00 2027-01-05T09:00
            */15 8-9 * * *       | 2027-01-01T09:31 | 2027-01-01T09:45 2027-01-02T08:00
            5/20 * * * *         | 2027-01-01T00:26 | 2027-01-01T00:45 2027-01-01T01:05
            0 0 1 * *            | 2027-01-01T00:00 | 2027-02-01T00:00 2027-03-01T00:00
            0 12 31 * *          | 2027-01-31T13:00 | 2027-03-31T12:00 2027-05-31T12:00
            0 0 29 2 *           | 2027-01-01T00:00 | 2028-02-29T00:00 2032-02-29T00:00
            0 0 29 FEB *         | 2096-03-01T00:00 | 2104-02-29T00:00 2108-02-29T00:00
            0 0 29 2 */7         | 2027-01-01T00:00 | 2032-02-29T00:00 2060-02-29T00:00
            30 4 1,15 * 5        | 2027-01-01T05:00 | 2027-01-08T04:30 2027-01-15T04:30 2027-01-22T04:30 2027-01-29T04:30 2027-02-01T04:30
            0 10 * * 0           | 2027-01-01T00:00 | 2027-01-03T10:00 2027-01-10T10:00
            0 10 * * 7           | 2027-01-01T00:00 | 2027-01-03T10:00 2027-01-10T10:00
            0 10 * * SAT-SUN     | 2027-01-01T00:00 | 2027-01-02T10:00 2027-01-03T10:00 2027-01-09T10:00
            0 10 * * FRI-MON     | 2027-01-01T11:00 | -
            0 8-18/4 * 6-8 *     | 2027-01-01T00:00 | 2027-06-01T08:00 2027-06-01T12:00 2027-06-01T16:00 2027-06-02T08:00
            0 0 ? * 3            | 2027-01-01T00:00 | 2027-01-06T00:00
            0,0,30 7 * * *       | 2027-01-01T00:00 | 2027-01-01T07:00 2027-01-01T07:30 2027-01-02T07:00
            0 22 * * 1-5         | 2026-12-31T23:00 | 2027-01-01T22:00 2027-01-04T22:00
            23 0-20/2 * * *      | 2027-01-01T19:00 | 2027-01-01T20:23 2027-01-02T00:23
            0 0,12 1 */2 *       | 2027-01-01T12:00 | 2027-03-01T00:00 2027-03-01T12:00 2027-05-01T00:00
            """)
    void known_schedules_come_when_they_are_known_to_come(String cron, String from, String expected) {
        if (expected.equals("-")) {
            assertThat(Cron.read(cron)).isEmpty();
            return;
        }
        List<String> wanted = List.of(expected.split(" ", 0));

        assertThat(after(cron, LocalDateTime.parse(from), wanted.size()).map(LocalDateTime::toString))
                .containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "* * * * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 13 *",
                "* * * 0 *",
                "* * * * 8",
                "a * * * *",
                "*/0 * * * *",
                "5-1 * * * *",
                "1- * * * *",
                "-1 * * * *",
                "1,,2 * * * *",
                "*-5 * * * *",
                "* * * foo *",
                "1.5 * * * *",
                "9999999999 * * * *",
                "* * * * mon-",
                "@daily"
            })
    void what_is_no_cron_schedule_is_refused(String text) {
        assertThat(Cron.read(text)).isEmpty();
    }

    @Test
    void a_day_that_never_comes_is_found_out_in_a_moment() {
        assertThat(Cron.read("0 0 30 2 *").orElseThrow().after(LocalDateTime.parse("2027-01-01T00:00")))
                .isEmpty();
    }

    private static Stream<LocalDateTime> after(String cron, LocalDateTime from, int count) {
        Cron schedule = Cron.read(cron).orElseThrow();
        List<LocalDateTime> found = new ArrayList<>();
        LocalDateTime cursor = from;
        for (int i = 0; i < count; i++) {
            cursor = schedule.after(cursor).orElseThrow();
            found.add(cursor);
        }
        return found.stream();
    }
}
