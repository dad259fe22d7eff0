package org.companero.protocol.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Drawn;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.Person;
import org.companero.protocol.engine.Steps;
import org.companero.protocol.engine.Value;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");

    @Test
    void a_timer_rings_only_when_the_clock_is_turned_to_it() {
        Rehearsal rehearsal = begun(
                Drawn.row(Steps.pause("wait", Duration.ofDays(1)), Steps.message("hi", "Hi"), Steps.end("end", "done"))
                        .program());

        rehearsal.pass(Duration.ofDays(1).minusSeconds(1));
        assertThat(said(rehearsal)).isEmpty();
        assertThat(rehearsal.next()).contains(NOON.plus(Duration.ofDays(1)));

        assertThat(rehearsal.jumpToNextEvent()).isTrue();
        assertThat(said(rehearsal)).containsExactly("Hi");
        assertThat(rehearsal.now()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(rehearsal.jumpToNextEvent()).isFalse();
    }

    @Test
    void turning_the_clock_far_on_passes_every_timer_on_the_way_at_its_own_time() {
        Rehearsal rehearsal = begun(Drawn.row(
                        Steps.pause("one", Duration.ofHours(5)),
                        Steps.message("first", "First"),
                        Steps.pause("two", Duration.ofHours(7)),
                        Steps.message("second", "Second"),
                        Steps.words("ask", "answer"))
                .program());

        rehearsal.advanceTo(NOON.plus(Duration.ofDays(3)));

        assertThat(rehearsal.transcript().stream()
                        .filter(Line.Said.class::isInstance)
                        .map(Line::at))
                .containsExactly(
                        NOON.plus(Duration.ofHours(5)),
                        NOON.plus(Duration.ofHours(12)),
                        NOON.plus(Duration.ofHours(12)));
        assertThat(rehearsal.now()).isEqualTo(NOON.plus(Duration.ofDays(3)));
        assertThat(rehearsal.standing()).contains(new NodeId("ask"));
    }

    @Test
    void what_nobody_waits_for_changes_nothing() {
        Rehearsal rehearsal = begun(Drawn.row(Steps.pause("wait", Duration.ofDays(1)), Steps.end("end", "done"))
                .program());
        List<Line> before = List.copyOf(rehearsal.transcript());

        assertThat(rehearsal.say("hello?")).isFalse();
        assertThat(rehearsal.press("a")).isFalse();
        assertThat(rehearsal.handBack()).isFalse();
        assertThat(rehearsal.happen(new Event.Happened("paid", Map.of()))).isFalse();

        assertThat(rehearsal.transcript()).isEqualTo(before);
    }

    @Test
    void a_button_is_pressed_by_its_id_and_heard_by_its_label() {
        Rehearsal rehearsal = begun(Drawn.row(Steps.choice("ask", "mood", "Good", "Bad"))
                .lead("ask", "a", "end")
                .also(Steps.end("end", "done"))
                .program());

        assertThat(rehearsal.press("z")).isFalse();
        assertThat(rehearsal.press("a")).isTrue();

        assertThat(rehearsal.known()).containsEntry("mood", Value.of("Good"));
        assertThat(rehearsal.state().await()).isEqualTo(new Await.Nothing("done", false));
    }

    @Test
    void it_begins_at_any_step_with_what_shall_be_known() {
        Rehearsal rehearsal = rehearsal(
                Drawn.row(Steps.message("one", "One"), Steps.message("two", "Hello {{name}}"), Steps.end("end", ""))
                        .program(),
                Stage.EMPTY);

        rehearsal.startAt(new NodeId("two"), Map.of("name", Value.of("Ana")));

        assertThat(said(rehearsal)).containsExactly("Hello Ana");
    }

    @Test
    void the_stage_answers_for_what_is_outside() {
        Stage stage = asked -> Optional.of(new Event.Failed(asked.key(), "closed"));
        Rehearsal alone =
                begun(Drawn.row(Steps.answer("look", "What?"), Steps.message("hi", "Hi"), Steps.words("ask", "a"))
                        .program());
        Rehearsal helped = rehearsal(
                Drawn.row(Steps.answer("look", "What?"), Steps.message("hi", "Hi"), Steps.words("ask", "a"))
                        .program(),
                stage);
        helped.start(Drawn.START, "hello");

        assertThat(alone.state().await()).isInstanceOf(Await.Result.class);
        assertThat(said(helped)).first().isEqualTo("Hi");
        assertThat(helped.transcript())
                .anyMatch(line -> line instanceof Line.Told told && told.event() instanceof Event.Failed);
    }

    @Test
    void nobody_waits_for_somebody_who_is_typing() {
        Rehearsal rehearsal = begun(Drawn.row(
                        new Say.Typing(new NodeId("typing"), "", Duration.ofSeconds(3)),
                        Steps.message("hi", "Hi"),
                        Steps.end("end", ""))
                .program());

        assertThat(said(rehearsal)).containsExactly("Hi");
        assertThat(rehearsal.now()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void a_program_that_goes_round_without_end_halts_the_rehearsal_only() {
        Rehearsal rehearsal = begun(Drawn.row(Steps.pause("wait", Duration.ofSeconds(1)))
                .lead("wait", Outlet.NEXT, "wait")
                .program());

        rehearsal.pass(Duration.ofDays(366));

        assertThat(rehearsal.halted()).isTrue();
        assertThat(rehearsal.transcript()).last().isInstanceOf(Line.Halted.class);
        assertThat(rehearsal.trail()).hasSizeLessThanOrEqualTo(Rehearsal.MAX_EVENTS);
    }

    @Test
    void the_person_changes_as_the_run_changes_them() {
        Rehearsal rehearsal =
                begun(Drawn.row(new Progress.CheckIn(new NodeId("in"), "", "Walk", "Walked?", "Yes", "No", null))
                        .lead("in", Progress.CheckIn.DONE, "in")
                        .program());

        rehearsal.press(Progress.CheckIn.DONE);
        rehearsal.pass(Duration.ofDays(1));
        rehearsal.press(Progress.CheckIn.DONE);

        var standing = rehearsal.person().habits().get("Walk");
        assertThat(standing.streak()).isEqualTo(2);
        assertThat(standing.doneToday()).isTrue();
    }

    @Test
    void a_wait_for_an_evening_is_the_evening_where_the_member_lives() {
        Program program = Drawn.row(
                        new Pause.Wait(
                                new NodeId("wait"),
                                "",
                                List.of(new Pause.Way(
                                        Outlet.NEXT, "", new Pause.Until.At(java.time.LocalTime.of(20, 0), Set.of())))),
                        Steps.end("end", ""))
                .program();
        Person far = new Person(
                "Ana",
                "",
                "",
                "es",
                ZoneId.of("America/Mexico_City"),
                "",
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                null);
        Rehearsal rehearsal = new Rehearsal(Shelf.of(program), far, NOON, 0, Stage.EMPTY);
        rehearsal.start(Drawn.START, "hola");

        assertThat(rehearsal.next()).contains(Instant.parse("2027-01-05T02:00:00Z"));
    }

    @Test
    void a_run_goes_over_to_the_program_that_it_starts() {
        Rehearsal rehearsal =
                new Rehearsal(Examples.shelf(Examples.program("welcome")), Person.UNKNOWN, NOON, 0, Stage.EMPTY);
        rehearsal.start(new NodeId("first"), "Hello");
        rehearsal.say("Ana");
        rehearsal.press("run");

        assertThat(rehearsal.program().name()).isEqualTo("From the couch to 5K");
        assertThat(rehearsal.standing()).contains(new NodeId("shoes"));
        assertThat(rehearsal.transcript())
                .anyMatch(line -> line instanceof Line.Did did && did.effect() instanceof Effect.StartProgram);
    }

    private static Rehearsal begun(Program program) {
        Rehearsal rehearsal = rehearsal(program, Stage.EMPTY);
        rehearsal.start(Drawn.START, "hello");
        return rehearsal;
    }

    private static Rehearsal rehearsal(Program program, Stage stage) {
        return new Rehearsal(Shelf.of(program), Person.UNKNOWN, NOON, 0, stage);
    }

    private static List<String> said(Rehearsal rehearsal) {
        return rehearsal.transcript().stream()
                .filter(Line.Said.class::isInstance)
                .map(line -> ((Line.Said) line).message().text())
                .toList();
    }
}
