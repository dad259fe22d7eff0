package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.engine.Steps.end;
import static org.companero.protocol.engine.Steps.set;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Pause.Until;
import org.companero.protocol.program.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {

    private static final NodeId ID = new NodeId("wait");

    /// 2026: Madrid put its clocks forward on 29 March at 2:00 and back on 25 October at 3:00; New York on 8 March
    /// and 1 November at 2:00; Lord Howe, by half an hour, back on 5 April and forward on 4 October at 2:00.
    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid,       2026-03-28T20:00:00Z, 02:30, 2026-03-29T01:30:00Z, skipped: half past three",
        "Europe/Madrid,       2026-03-28T20:00:00Z, 09:00, 2026-03-29T07:00:00Z, the morning after",
        "Europe/Madrid,       2026-10-24T20:00:00Z, 02:30, 2026-10-25T00:30:00Z, twice: the first time",
        "Europe/Madrid,       2026-10-25T01:00:00Z, 02:30, 2026-10-26T01:30:00Z, not the second time",
        "America/New_York,    2026-03-07T20:00:00Z, 02:30, 2026-03-08T07:30:00Z, skipped",
        "America/New_York,    2026-10-31T20:00:00Z, 01:30, 2026-11-01T05:30:00Z, twice",
        "America/New_York,    2026-11-01T05:30:00Z, 01:30, 2026-11-02T06:30:00Z, not again",
        "Australia/Lord_Howe, 2026-10-03T10:00:00Z, 02:15, 2026-10-03T15:45:00Z, skipped: a quarter to three",
        "Australia/Lord_Howe, 2026-04-04T10:00:00Z, 01:45, 2026-04-04T14:45:00Z, twice",
        "Australia/Lord_Howe, 2026-04-04T14:50:00Z, 01:45, 2026-04-05T15:15:00Z, not again",
    })
    void a_time_of_day_comes_once_whatever_the_clocks_do(
            String zone, Instant now, LocalTime at, Instant due, String what) {
        var run = waiting(new Until.At(at, Set.of()), zone, now);

        assertThat(run.due()).as(what).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid,       2026-03-01T00:00:00Z, 2026-03-29, 02:30, 2026-03-29T01:30:00Z",
        "Europe/Madrid,       2026-03-01T00:00:00Z, 2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        "America/New_York,    2026-03-01T00:00:00Z, 2026-03-08, 02:30, 2026-03-08T07:30:00Z",
        "America/New_York,    2026-03-01T00:00:00Z, 2026-11-01, 01:30, 2026-11-01T05:30:00Z",
        "Australia/Lord_Howe, 2026-03-01T00:00:00Z, 2026-10-04, 02:15, 2026-10-03T15:45:00Z",
        "Australia/Lord_Howe, 2026-03-01T00:00:00Z, 2026-04-05, 01:45, 2026-04-04T14:45:00Z",
    })
    void a_date_comes_once_whatever_the_clocks_do(String zone, Instant now, String date, LocalTime at, Instant due) {
        assertThat(waiting(new Until.Date(date, 0, at), zone, now).due()).isEqualTo(due);
    }

    @Test
    void a_while_is_as_long_as_it_is_whatever_the_clocks_do() {
        Instant before = Instant.parse("2026-03-28T20:00:00Z");

        assertThat(waiting(new Until.After(Duration.ofHours(24)), "Europe/Madrid", before)
                        .due())
                .isEqualTo(Instant.parse("2026-03-29T20:00:00Z"));
    }

    @Test
    void a_weekday_is_the_next_one_and_today_only_while_it_is_still_to_come() {
        var monday = new Until.At(LocalTime.of(9, 0), Set.of(DayOfWeek.MONDAY));

        assertThat(waiting(monday, "UTC", Instant.parse("2026-01-05T08:59:59Z")).due())
                .isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
        assertThat(waiting(monday, "UTC", Instant.parse("2026-01-05T09:00:00Z")).due())
                .isEqualTo(Instant.parse("2026-01-12T09:00:00Z"));
    }

    @Test
    void a_day_counts_from_what_is_kept_and_one_that_is_over_is_over_at_once() {
        Instant now = Instant.parse("2026-01-31T20:30:00Z");
        Step before = new Pause.Wait(
                ID, "", List.of(new Pause.Way("a", "", new Until.Date("{{start}}", -2, LocalTime.of(8, 0)))));

        var ahead = Rehearsal.of(
                Drawn.row(set("set", "start", "10 February 2026"), before).program(), People.in("UTC", "en"), now);
        var over = Rehearsal.of(
                Drawn.row(set("set", "start", "2026-01-10"), before).program(), People.in("UTC", "en"), now);

        assertThat(ahead.due()).isEqualTo(Instant.parse("2026-02-08T08:00:00Z"));
        assertThat(over.due()).isEqualTo(now);
    }

    @Test
    void a_day_that_cannot_be_read_leaves_otherwise_or_goes_on() {
        Step wait = new Pause.Wait(ID, "", List.of(new Pause.Way("a", "", new Until.Date("{{start}}", 0, null))));
        var drawn = Drawn.row(wait, end("end", "")).also(end("lost", ""));

        assertThat(Rehearsal.of(drawn.program()).path()).containsExactly("wait", "end");
        assertThat(Rehearsal.of(drawn.lead("wait", Outlet.OTHERWISE, "lost").program())
                        .path())
                .containsExactly("wait", "lost");
    }

    @Test
    void whichever_comes_first_counts_and_the_others_mean_nothing_any_more() {
        Step wait = new Pause.Wait(
                ID,
                "",
                List.of(
                        new Pause.Way("day", "A day", new Until.After(Duration.ofDays(1))),
                        new Pause.Way("week", "A week", new Until.After(Duration.ofDays(7))),
                        new Pause.Way("paid", "Paid", new Until.Happens("payment"))));
        var drawn = Drawn.row(wait)
                .also(Steps.words("day", "x"), Steps.words("week", "x"), Steps.words("paid", "x"))
                .lead("wait", "day", "day")
                .lead("wait", "week", "week")
                .lead("wait", "paid", "paid");

        var event = Rehearsal.of(drawn).tell(new Event.Happened("payment", Map.of("amount", Value.of(20))));
        assertThat(event.path()).containsExactly("paid");
        assertThat(event.variable("amount")).isEqualTo("20");
        RunState after = event.state();
        assertThat(event.tell(new Event.TimerFired("e0")).state()).isSameAs(after);

        var second = Rehearsal.of(drawn);
        String week =
                ((Await.Waiting) second.state().await()).alarms().getLast().key();
        assertThat(second.tell(new Event.TimerFired(week)).path()).containsExactly("week");
    }

    @Test
    void an_event_of_another_name_changes_nothing() {
        var run = waiting(new Until.Happens("payment"), "UTC", Rehearsal.NOW);
        RunState before = run.state();

        assertThat(run.last().effects()).isEmpty();
        assertThat(run.tell(new Event.Happened("refund", Map.of())).state()).isSameAs(before);
    }

    private static Rehearsal waiting(Until until, String zone, Instant now) {
        Step wait = new Pause.Wait(ID, "", List.of(new Pause.Way("only", "", until)));
        return Rehearsal.of(Drawn.row(wait, end("end", "")).program(), People.in(zone, "en"), now);
    }
}
