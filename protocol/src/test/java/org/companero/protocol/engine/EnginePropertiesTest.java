package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.companero.protocol.export.Mermaid;
import org.companero.protocol.export.Svg;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.companero.protocol.rules.Problem;
import org.companero.protocol.rules.ProgramRules;

/// What holds for any program, however broken, and anything that happens.
@Domain(AnyProgram.class)
class EnginePropertiesTest {

    private static final Instant BEGIN = Instant.parse("2026-01-31T20:30:00Z");
    private static final Moment MOMENT = new Moment(BEGIN, People.ANA);
    private static final NodeId START = Drawn.START;

    @Property
    void advancing_never_throws_and_always_gives_the_same(@ForAll Program program, @ForAll List<Event> events) {
        List<Advance> once = run(program, events);
        List<Advance> again = run(program, events);

        assertThat(again).isEqualTo(once);
    }

    @Property
    void keys_are_unique_within_a_run(@ForAll Program program, @ForAll List<Event> events) {
        Set<String> keys = new HashSet<>();

        for (Advance advance : run(program, events)) {
            for (Effect effect : advance.effects()) {
                assertThat(keys.add(effect.key())).as(effect.key()).isTrue();
            }
        }
    }

    @Property
    void an_event_that_is_not_awaited_changes_nothing(@ForAll Program program, @ForAll List<Event> events) {
        Library library = shelf(program);
        RunState state = RunState.fresh();
        for (Event event : awaited(program, events)) {
            Advance advance = Engine.advance(library, state, event, MOMENT);
            boolean unmoved = advance.effects().isEmpty() && advance.path().isEmpty();

            assertThat(advance.state() == state
                            || !unmoved
                            || !advance.state().await().equals(state.await()))
                    .as("either nothing changed, or the run moved")
                    .isTrue();
            state = advance.state();
        }
    }

    @Property
    void the_same_event_told_twice_counts_once_where_it_has_a_key(@ForAll Program program, @ForAll List<Event> events) {
        Library library = shelf(program);
        RunState state = RunState.fresh();
        for (Event event : awaited(program, events)) {
            RunState after = Engine.advance(library, state, event, MOMENT).state();
            boolean named = !(event instanceof Event.Replied
                    || event instanceof Event.Happened
                    || event instanceof Event.HandedBack
                    || event instanceof Event.Placed
                    || event instanceof Event.Restored);
            if (named) {
                assertThat(Engine.advance(library, after, event, MOMENT).state())
                        .isSameAs(after);
            }
            state = after;
        }
    }

    @Property
    void one_event_never_takes_more_than_the_allowed_steps(@ForAll Program program, @ForAll List<Event> events) {
        assertThat(run(program, awaited(program, events)))
                .allSatisfy(advance -> assertThat(advance.trail()).hasSizeLessThanOrEqualTo(Engine.MAX_STEPS))
                .allSatisfy(
                        advance -> assertThat(advance.state().callers()).hasSizeLessThanOrEqualTo(Engine.MAX_DEPTH));
    }

    @Property
    void what_a_run_knows_stays_small(@ForAll Program program, @ForAll List<Event> events) {
        assertThat(run(program, awaited(program, events)))
                .allSatisfy(advance ->
                        assertThat(advance.state().variables().values()).allSatisfy(EnginePropertiesTest::isSmall));
    }

    @Property
    void a_crash_between_any_two_events_leaves_no_trace(@ForAll Program program, @ForAll List<Event> events) {
        Library library = shelf(program);
        List<Event> told = awaited(program, events);
        RunState kept = RunState.fresh();
        RunState stored = RunState.fresh();
        for (Event event : told) {
            Advance straight = Engine.advance(library, kept, event, MOMENT);
            Advance restored = Engine.advance(
                    library,
                    EngineJson.readState(EngineJson.write(stored)),
                    EngineJson.readEvent(EngineJson.write(event)),
                    MOMENT);

            assertThat(restored).isEqualTo(straight);
            assertThat(straight.effects())
                    .allSatisfy(effect -> assertThat(EngineJson.readEffect(EngineJson.write(effect)))
                            .isEqualTo(effect));
            kept = straight.state();
            stored = restored.state();
        }
    }

    @Property
    void checking_never_throws_and_tells_every_problem_in_both_languages(@ForAll Program program) {
        List<Problem> problems = ProgramRules.check(program);

        assertThat(problems).isEqualTo(ProgramRules.check(program)).allSatisfy(problem -> {
            assertThat(problem.message(Locale.ENGLISH)).isNotBlank();
            assertThat(problem.message(Locale.of("es"))).isNotBlank();
        });
    }

    @Property
    void every_picture_of_a_program_can_be_drawn(@ForAll Program program) {
        assertThat(Mermaid.of(program)).startsWith("flowchart").isEqualTo(Mermaid.of(program));
        assertThat(Svg.of(program)).startsWith("<svg").endsWith("</svg>\n").isEqualTo(Svg.of(program));
    }

    @Property
    void any_program_this_version_can_make_is_read_back_equal(@ForAll Program program) {
        if (program.schema() == Program.SCHEMA) {
            assertThat(ProgramJson.read(ProgramJson.write(program))).isEqualTo(program);
        }
    }

    private static void isSmall(Value value) {
        if (value instanceof Value.Items(List<Value> items)) {
            assertThat(items).hasSizeLessThanOrEqualTo(Engine.MAX_ITEMS).allSatisfy(EnginePropertiesTest::isSmall);
        } else {
            assertThat(value.plain()).hasSizeLessThanOrEqualTo(Engine.MAX_VALUE);
        }
    }

    private static Library shelf(Program program) {
        return new Shelf(program, Map.of("itself", program));
    }

    private static List<Advance> run(Program program, List<Event> events) {
        Library library = shelf(program);
        List<Advance> advances = new ArrayList<>();
        RunState state = RunState.fresh();
        Instant now = BEGIN;
        for (Event event : events) {
            Advance advance = Engine.advance(library, state, event, new Moment(now, People.ANA));
            advances.add(advance);
            state = advance.state();
            now = now.plus(Duration.ofMinutes(1));
        }
        return advances;
    }

    /// The events with those put in between that bring the run on: left to chance alone, few runs would get far.
    private static List<Event> awaited(Program program, List<Event> events) {
        Library library = shelf(program);
        List<Event> told = new ArrayList<>();
        told.add(new Event.Started(
                program.triggers().isEmpty()
                        ? START
                        : program.triggers().getFirst().id(),
                "hello"));
        Advance last = Engine.advance(library, RunState.fresh(), told.getFirst(), MOMENT);
        for (Event event : events) {
            Event next = World.next(last, event);
            told.add(event);
            told.add(next);
            RunState state =
                    Engine.advance(library, last.state(), event, MOMENT).state();
            last = Engine.advance(library, state, next, MOMENT);
        }
        return told;
    }
}
