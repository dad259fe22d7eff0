package org.companero.protocol.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiringsTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    @ParameterizedTest
    @CsvSource({
        "every day at 9,     Europe/Madrid,       2027-03-27T12:00:00Z, 2027-03-28T07:00:00Z 2027-03-29T07:00:00Z, put forward",
        "every day at 9,     Europe/Madrid,       2027-10-30T12:00:00Z, 2027-10-31T08:00:00Z 2027-11-01T08:00:00Z, put back",
        "every day at 2:30,  Europe/Madrid,       2027-03-27T12:00:00Z, 2027-03-28T01:00:00Z 2027-03-29T00:30:00Z, skipped: the first moment after",
        "every day at 2:30,  Europe/Madrid,       2027-10-30T12:00:00Z, 2027-10-31T00:30:00Z 2027-11-01T01:30:00Z, twice: the first time",
        "every day at 2:30,  Europe/Madrid,       2027-10-31T01:00:00Z, 2027-11-01T01:30:00Z 2027-11-02T01:30:00Z, not the second time",
        "every day at 0:15,  America/Havana,      2027-03-13T12:00:00Z, 2027-03-14T05:00:00Z 2027-03-15T04:15:00Z, midnight skipped",
        "every day at 23:30, America/Santiago,    2027-04-03T12:00:00Z, 2027-04-04T02:30:00Z 2027-04-05T03:30:00Z, the hour before midnight twice",
        "every day at 2:15,  Australia/Lord_Howe, 2027-10-02T12:00:00Z, 2027-10-02T15:30:00Z 2027-10-03T15:15:00Z, half an hour skipped",
        "every day at 1:30,  Antarctica/Troll,    2027-03-27T12:00:00Z, 2027-03-28T01:00:00Z 2027-03-28T23:30:00Z, two hours skipped",
        "every day at 9,     Africa/Casablanca,   2027-02-06T12:00:00Z, 2027-02-07T09:00:00Z 2027-02-08T09:00:00Z, put back for Ramadan",
    })
    void it_comes_once_a_day_at_its_local_time(String when, String zone, Instant after, String expected, String why) {
        Firings firings = new Firings(Schedules.timing(when).orElseThrow(), ZoneId.of(zone));

        assertThat(firings.next(2, after).stream().map(Occasion::at))
                .as(why)
                .containsExactlyElementsOf(List.of(expected.split(" ", 0)).stream()
                        .map(Instant::parse)
                        .toList());
    }

    @Test
    void times_that_a_gap_moves_to_the_same_moment_are_one() {
        Firings firings = new Firings(Schedules.timing("every hour").orElseThrow(), MADRID);

        assertThat(firings.next(3, Instant.parse("2027-03-27T23:30:00Z")).stream()
                        .map(Occasion::at))
                .containsExactly(
                        Instant.parse("2027-03-28T00:00:00Z"),
                        Instant.parse("2027-03-28T01:00:00Z"),
                        Instant.parse("2027-03-28T02:00:00Z"));
    }

    @Test
    void a_day_that_the_zone_left_out_has_nothing() {
        Firings firings = new Firings(Schedules.timing("every day at 9").orElseThrow(), ZoneId.of("Pacific/Apia"));

        assertThat(firings.next(2, Instant.parse("2011-12-29T12:00:00Z")).stream()
                        .map(Occasion::local))
                .containsExactly(LocalDateTime.parse("2011-12-29T09:00"), LocalDateTime.parse("2011-12-31T09:00"));
        assertThat(LocalMoments.has(LocalDate.parse("2011-12-30"), ZoneId.of("Pacific/Apia")))
                .isFalse();
    }

    @Test
    void after_an_outage_all_that_was_due_is_told_apart() {
        Firings firings = new Firings(Schedules.timing("every day at 9").orElseThrow(), MADRID);
        LocalDateTime cursor = LocalDateTime.parse("2027-03-26T09:00");

        assertThat(firings.due(cursor, Instant.parse("2027-03-29T12:00:00Z"), 10).occasions().stream()
                        .map(Occasion::local))
                .containsExactly(
                        LocalDateTime.parse("2027-03-27T09:00"),
                        LocalDateTime.parse("2027-03-28T09:00"),
                        LocalDateTime.parse("2027-03-29T09:00"));
        Firings.Due longAfter = firings.due(cursor, Instant.parse("2029-03-29T12:00:00Z"), 3);
        assertThat(longAfter.occasions()).hasSize(3);
        assertThat(longAfter.skipped()).isEqualTo(731);
        assertThat(longAfter.cursor(cursor)).isEqualTo(LocalDateTime.parse("2029-03-29T09:00"));
    }

    @Test
    void whoever_flies_over_the_date_line_has_each_nine_o_clock_once() {
        Timing daily = Schedules.timing("every day at 9").orElseThrow();
        LocalDateTime handled = LocalDateTime.parse("2027-06-10T09:00");
        Instant noonInAuckland = Instant.parse("2027-06-10T00:00:00Z");

        // In Los Angeles it is the 9th again: nine comes there on the 10th a second time, and is not due.
        Firings west = new Firings(daily, LOS_ANGELES);
        assertThat(west.due(handled, noonInAuckland.plusSeconds(20 * 3600), 9).occasions())
                .isEmpty();
        assertThat(west.next(handled)).map(Occasion::local).contains(LocalDateTime.parse("2027-06-11T09:00"));

        // On the way back the 12th is jumped over, and is due all the same.
        LocalDateTime before = LocalDateTime.parse("2027-06-11T09:00");
        Firings east = new Firings(daily, AUCKLAND);
        assertThat(east.due(before, Instant.parse("2027-06-12T01:00:00Z"), 9).occasions().stream()
                        .map(Occasion::local))
                .containsExactly(LocalDateTime.parse("2027-06-12T09:00"));
    }
}
