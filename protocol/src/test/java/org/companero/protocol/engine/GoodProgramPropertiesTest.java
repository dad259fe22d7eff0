package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.companero.protocol.program.Extras;
import org.companero.protocol.program.Kinds;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.companero.protocol.rules.Problem;
import org.companero.protocol.rules.ProgramRules;
import org.junit.jupiter.api.Test;

/// What a creator may rely on once the rules have nothing against a program.
@Domain(GoodProgram.class)
class GoodProgramPropertiesTest {

    private static final Instant BEGIN = Instant.parse("2026-03-27T20:30:00Z");

    @Test
    void good_steps_are_of_every_kind() {
        assertThat(GoodSteps.all()).extracting(Node::kind).containsOnlyOnceElementsOf(List.of("card", "typing"));
        assertThat(GoodSteps.all().stream().map(Node::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(Kinds.all());
    }

    @Property
    void a_careful_program_may_be_published(@ForAll Program program) {
        List<Problem> problems = ProgramRules.check(program);

        assertThat(problems).noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        assertThat(ProgramRules.publishable(problems)).isTrue();
    }

    @Property
    void a_publishable_program_is_never_stopped_whatever_people_write(
            @ForAll Program program, @ForAll List<Event> events) {
        for (Told told : tell(program, events)) {
            assertThat(told.advance().effects()).noneMatch(Effect.Stop.class::isInstance);
        }
    }

    @Property
    void a_run_that_is_not_over_always_waits_for_something_that_can_happen(
            @ForAll Program program, @ForAll List<Event> events) {
        for (Told told : tell(program, events)) {
            RunState after = told.advance().state();

            assertThat(told.before().finished() || !after.equals(told.before()) || after.await() instanceof Await.Reply)
                    .isTrue();
        }
    }

    @Property
    void no_timer_is_early_and_none_counts_twice(@ForAll Program program, @ForAll List<Event> events) {
        Library library = shelf(program);
        Map<String, Instant> due = new HashMap<>();
        for (Told told : tell(program, events)) {
            if (told.event() instanceof Event.TimerFired(String key)) {
                assertThat(due.remove(key)).as("set before, and once").isEqualTo(told.now());
                Advance again = Engine.advance(
                        library, told.advance().state(), told.event(), new Moment(told.now(), People.ANA));
                assertThat(again.state()).isSameAs(told.advance().state());
            }
            for (Effect effect : told.advance().effects()) {
                if (effect instanceof Effect.SetTimer timer) {
                    assertThat(timer.due()).isAfterOrEqualTo(told.now());
                    assertThat(due.put(timer.key(), timer.due()))
                            .as("one key, one timer")
                            .isNull();
                }
            }
        }
    }

    @Property
    void a_crash_at_any_point_gives_the_same_transcript(@ForAll Program program, @ForAll List<Event> events) {
        Program read = ProgramJson.read(ProgramJson.write(program));
        Library library = shelf(read);

        for (Told told : tell(program, events)) {
            Advance again = Engine.advance(
                    library,
                    EngineJson.readState(EngineJson.write(told.before())),
                    EngineJson.readEvent(EngineJson.write(told.event())),
                    new Moment(told.now(), People.ANA));

            assertThat(again).isEqualTo(told.advance());
        }
    }

    @Property
    void what_a_newer_version_wrote_beside_it_survives(@ForAll Program program) {
        Map<String, String> unknown = new HashMap<>();
        unknown.put("/weather", "\"fine\"");
        program.steps().forEach(step -> unknown.put("/steps/id=" + step.id() + "/mood", "{\"deep\":[1,null]}"));
        program.triggers().forEach(one -> unknown.put("/triggers/id=" + one.id() + "/since", "2027"));
        Program newer = program.with(new Extras(unknown));

        Program read = ProgramJson.read(ProgramJson.write(newer));

        assertThat(read).isEqualTo(newer);
        assertThat(ProgramJson.write(read)).isEqualTo(ProgramJson.write(newer));
    }

    private record Told(RunState before, Event event, Instant now, Advance advance) {}

    private static Library shelf(Program program) {
        return new Shelf(program, Map.of("other", GoodProgram.OTHER));
    }

    /// The person writes; whatever else the run waits for comes in its time.
    private static List<Told> tell(Program program, List<Event> events) {
        Library library = shelf(program);
        List<Told> all = new ArrayList<>();
        Instant now = BEGIN;
        RunState state = RunState.fresh(program.steps().size());
        Event event = new Event.Started(Drawn.START, "hello");
        int replies = 0;
        while (true) {
            Advance advance = Engine.advance(library, state, event, new Moment(now, People.ANA));
            all.add(new Told(state, event, now, advance));
            state = advance.state();
            if (state.finished() || replies == events.size() || all.size() > 300) {
                return all;
            }
            Event reply = events.get(replies);
            event = World.next(advance, reply);
            if (event == reply) {
                replies++;
                now = now.plus(Duration.ofMinutes(7));
            } else if (state.await() instanceof Await.Waiting waiting && event instanceof Event.TimerFired) {
                now = waiting.alarms().getFirst().due();
            }
        }
    }
}
