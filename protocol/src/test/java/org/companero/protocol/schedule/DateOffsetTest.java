package org.companero.protocol.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOffsetTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);

    @ParameterizedTest
    @CsvSource({
        "1992-02-29, 0, 2027-02-28T09:00 2028-02-29T09:00 2029-02-28T09:00",
        "1992-02-29, 1, 2027-03-01T09:00 2028-03-01T09:00 2029-03-01T09:00",
        "1992-03-01, -1, 2027-02-28T09:00 2028-02-29T09:00 2029-02-28T09:00",
        "1985-01-01, -7, 2027-12-25T09:00 2028-12-25T09:00",
        "1985-12-28, 7, 2027-01-04T09:00 2028-01-04T09:00",
        "1985-01-01, 0, 2028-01-01T09:00 2029-01-01T09:00",
        "2030-05-05, 0, 2030-05-05T09:00 2031-05-05T09:00",
    })
    void an_anniversary_comes_every_year(String date, int plusDays, String expected) {
        Occasions occasions = new DateOffset(plusDays, NINE, true).of(LocalDate.parse(date));
        List<String> wanted = List.of(expected.split(" ", 0));

        List<String> found = new ArrayList<>();
        LocalDateTime cursor = LocalDateTime.parse("2027-01-01T09:00");
        for (int i = 0; i < wanted.size(); i++) {
            cursor = occasions.after(cursor).orElseThrow();
            found.add(cursor.toString());
        }
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void a_date_that_counts_once_comes_once() {
        Occasions occasions = new DateOffset(-3, NINE, false).of(LocalDate.parse("2027-05-10"));

        Optional<LocalDateTime> first = occasions.after(LocalDateTime.parse("2027-01-01T00:00"));

        assertThat(first).contains(LocalDateTime.parse("2027-05-07T09:00"));
        assertThat(occasions.after(first.orElseThrow())).isEmpty();
    }
}
