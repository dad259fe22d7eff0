package org.companero.studio.builder.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.Choice;
import org.companero.protocol.engine.Value;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramTest;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Trigger;
import org.companero.protocol.rehearsal.ProgramTests;
import org.companero.protocol.rehearsal.TestResult;
import org.companero.studio.builder.SamplePrograms;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.edit.Exit;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.Trail;
import org.companero.studio.server.ProgramsDouble;
import org.companero.studio.server.ServerUnreachable;
import org.companero.studio.text.Messages;
import org.companero.studio.work.PausedTasks;
import org.companero.studio.work.SameThreadTasks;
import org.companero.studio.work.Tasks;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final Instant TODAY = Instant.parse("2026-11-21T15:00:00Z");
    private static final Documents DOCUMENTS =
            request -> new AskResponse("Keep a steady rhythm.", List.of(), AnswerMode.EXTRACTIVE, "extractive", 1);

    private final ProgramsDouble programs = new ProgramsDouble();
    private final OpenProgram open =
            new OpenProgram(SamplePrograms.sleep(), new SameThreadTasks(), program -> List.of());

    @Test
    void a_rehearsal_begins_at_the_first_trigger_and_stops_where_the_person_is_asked() {
        Rehearsal rehearsal = rehearsal(DOCUMENTS, new SameThreadTasks());

        rehearsal.restart();

        assertThat(said(rehearsal)).last().isEqualTo("What may I call you?");
        assertThat(rehearsal.stateProperty().get()).isEqualTo(Rehearsal.State.YOUR_TURN);
        assertThat(open.trailProperty().get().current()).isEqualTo(SamplePrograms.id("question_1"));
    }

    @Test
    void answers_fill_the_texts_and_buttons_choose_the_way_that_the_canvas_shows() {
        Rehearsal rehearsal = rehearsal(DOCUMENTS, new SameThreadTasks());
        rehearsal.restart();

        rehearsal.write("Ana");
        rehearsal.press(new Choice("badly", "Badly"));

        assertThat(said(rehearsal))
                .contains("Good morning Ana! How did you sleep last night?", "Keep a steady rhythm.");
        assertThat(open.trailProperty().get().left())
                .contains(new Exit(SamplePrograms.id("choice_1"), "badly"))
                .doesNotContain(new Exit(SamplePrograms.id("choice_1"), "well"));
        assertThat(rehearsal.variablesProperty().get()).containsEntry("first_name", "Ana");
    }

    @Test
    void a_wait_is_passed_by_turning_the_clock_on() {
        Rehearsal rehearsal = rehearsal(DOCUMENTS, new SameThreadTasks());
        rehearsal.restart();
        rehearsal.write("Ana");
        rehearsal.press(new Choice("well", "Well"));
        assertThat(rehearsal.stateProperty().get()).isEqualTo(Rehearsal.State.WAITING);

        rehearsal.jump();

        assertThat(rehearsal.nowProperty().get().toInstant()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
        assertThat(rehearsal.stateProperty().get()).isEqualTo(Rehearsal.State.OVER);
    }

    @Test
    void without_the_server_the_place_of_the_answer_is_said_honestly_and_the_run_goes_on() {
        Documents offline = request -> {
            throw new ServerUnreachable(URI.create("http://127.0.0.1:1"), new java.io.IOException());
        };
        Rehearsal rehearsal = rehearsal(offline, new SameThreadTasks());
        rehearsal.restartAt(step("answer_1"));

        assertThat(rehearsal.entries())
                .anyMatch(
                        entry -> entry instanceof Entry.Note note && note.text().contains("placeholder"));
        assertThat(rehearsal.stateProperty().get()).isEqualTo(Rehearsal.State.WAITING);
    }

    @Test
    void an_answer_that_comes_after_a_restart_is_dropped() {
        PausedTasks slow = new PausedTasks();
        Rehearsal rehearsal = rehearsal(DOCUMENTS, slow);
        rehearsal.restartAt(step("answer_1"));
        assertThat(rehearsal.stateProperty().get()).isEqualTo(Rehearsal.State.LOOKING_UP);

        rehearsal.restart();
        slow.finish();

        assertThat(said(rehearsal)).doesNotContain("Keep a steady rhythm.");
    }

    @Test
    void a_changed_program_is_picked_up_by_a_restart_and_moved_cards_do_not_count() {
        Rehearsal rehearsal = rehearsal(DOCUMENTS, new SameThreadTasks());
        rehearsal.restart();
        open.edit(new Edit.Nudge(
                java.util.Map.of(SamplePrograms.id("wait_1"), new org.companero.protocol.program.Position(0, 0))));
        assertThat(rehearsal.outdatedProperty().get()).isFalse();

        open.edit(new Edit.ChangeStep(new Say.Message(SamplePrograms.id("message_1"), "", "Hi there"), ""));
        assertThat(rehearsal.outdatedProperty().get()).isTrue();
        rehearsal.restart();

        assertThat(said(rehearsal)).first().isEqualTo("Hi there");
        assertThat(rehearsal.outdatedProperty().get()).isFalse();
    }

    @Test
    void a_program_without_a_trigger_says_that_nothing_can_begin() {
        OpenProgram empty = new OpenProgram(Program.empty("New", "en"), new SameThreadTasks(), program -> List.of());
        Rehearsal rehearsal = new Rehearsal(
                empty,
                DOCUMENTS,
                new OtherPrograms(programs, new SameThreadTasks()),
                new SameThreadTasks(),
                Messages.in(Locale.ENGLISH),
                TODAY,
                ZoneOffset.UTC);

        rehearsal.restart();

        assertThat(rehearsal.stateProperty().get()).isEqualTo(Rehearsal.State.NOTHING_TO_START);
    }

    @Test
    void it_begins_at_any_step_with_what_shall_be_known_for_whoever_it_is() {
        Rehearsal rehearsal = rehearsal(DOCUMENTS, new SameThreadTasks());
        rehearsal.cast(new MadeUp("Luis", "es", ZoneId.of("America/Mexico_City")));

        rehearsal.restartAt(step("choice_1"), Map.of("first_name", Value.of("Luis")));

        assertThat(said(rehearsal)).containsExactly("Good morning Luis! How did you sleep last night?");
        assertThat(rehearsal.nowProperty().get().getHour()).isEqualTo(9);
        assertThat(rehearsal.nowProperty().get().getZone()).isEqualTo(ZoneId.of("America/Mexico_City"));
        assertThat(rehearsal.variablesProperty().get()).containsEntry("first_name", "Luis");
    }

    @Test
    void a_chat_is_kept_as_a_test_that_passes_and_undone_like_any_edit() {
        Rehearsal rehearsal = rehearsal(DOCUMENTS, new SameThreadTasks());
        rehearsal.restart();
        rehearsal.write("Ana");
        rehearsal.press(new Choice("badly", "Badly"));
        String name = rehearsal.freshName();

        rehearsal.keep(name);

        assertThat(open.program().tests()).extracting(ProgramTest::name).containsExactly(name);
        assertThat(ProgramTests.run(open.program(), id -> Optional.empty())).allMatch(TestResult::passed);
        assertThat(rehearsal.isTaken(name)).isTrue();
        assertThat(rehearsal.freshName()).isNotEqualTo(name);
        assertThat(rehearsal.outdatedProperty().get()).isFalse();
        open.undo();
        assertThat(open.program().tests()).isEmpty();
    }

    @Test
    void a_program_that_is_called_is_rehearsed_as_its_draft_is() {
        UUID other = programs.create(called()).id();
        Step call = new Connect.CallProgram(
                SamplePrograms.id("call_1"), "", other.toString(), List.of(), List.of(), List.of());
        Program calling = SamplePrograms.sleep();
        List<Step> steps = new ArrayList<>(calling.steps());
        steps.add(call);
        open.edit(new Edit.Restore(calling.drawn(calling.triggers(), steps, calling.transitions(), calling.layout())));
        Rehearsal rehearsal = rehearsal(DOCUMENTS, new SameThreadTasks());

        rehearsal.restartAt(call);

        assertThat(said(rehearsal)).containsExactly("From the other program");
    }

    private static Program called() {
        NodeId begin = SamplePrograms.id("called_1");
        NodeId hello = SamplePrograms.id("hello_1");
        return new Program(
                Program.SCHEMA,
                "Other",
                "en",
                List.of(new Trigger.Called(begin)),
                List.of(new Say.Message(hello, "", "From the other program")),
                List.of(new Transition(begin, "next", hello)),
                Map.of());
    }

    @Test
    void stopping_takes_the_path_off_the_canvas() {
        Rehearsal rehearsal = rehearsal(DOCUMENTS, new SameThreadTasks());
        rehearsal.restart();

        rehearsal.stop();

        assertThat(open.trailProperty().get()).isEqualTo(Trail.NONE);
    }

    private Rehearsal rehearsal(Documents documents, Tasks tasks) {
        return new Rehearsal(
                open,
                documents,
                new OtherPrograms(programs, new SameThreadTasks()),
                tasks,
                Messages.in(Locale.ENGLISH),
                TODAY,
                ZoneOffset.UTC);
    }

    private Step step(String id) {
        return open.program().step(SamplePrograms.id(id)).orElseThrow();
    }

    private static List<String> said(Rehearsal rehearsal) {
        return rehearsal.entries().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).text())
                .toList();
    }
}
