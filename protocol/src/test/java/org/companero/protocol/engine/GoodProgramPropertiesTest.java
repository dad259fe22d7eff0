package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.program.Program;
import org.companero.protocol.rules.ProgramRules;

/// What a creator may rely on once the rules have nothing against a program.
@Domain(GoodProgram.class)
class GoodProgramPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-01-31T20:30:00Z");

    @Property
    void a_careful_program_may_be_published(@ForAll Program program) {
        assertThat(ProgramRules.publishable(ProgramRules.check(program))).isTrue();
    }

    @Property
    void a_publishable_program_is_never_stopped_whatever_people_write(
            @ForAll Program program, @ForAll List<Event> events) {
        RunState state = start(program);
        for (Event event : events) {
            Advance advance = Engine.advance(program, state, awaited(state, event), NOW);

            assertThat(advance.effects()).noneMatch(Effect.Stop.class::isInstance);
            state = advance.state();
        }
    }

    @Property
    void a_run_that_is_not_over_always_waits_for_something_that_can_happen(
            @ForAll Program program, @ForAll List<Event> events) {
        RunState state = start(program);
        for (Event event : events) {
            RunState before = state;
            state = Engine.advance(program, state, awaited(state, event), NOW).state();

            assertThat(before.finished() || !state.equals(before) || state.await() instanceof Await.Reply)
                    .isTrue();
        }
    }

    private static RunState start(Program program) {
        return Engine.advance(program, RunState.fresh(), new Event.Started(Drawn.START, "hello"), NOW)
                .state();
    }

    private static Event awaited(RunState state, Event reply) {
        return switch (state.await()) {
            case Await.Waiting waiting ->
                new Event.TimerFired(waiting.alarms().getFirst().key());
            case Await.Result asked ->
                new Event.KnowledgeAnswered(
                        asked.key(), new AskResponse("It says so.", List.of(), AnswerMode.NO_ANSWER, "test", 1));
            case Await.Start _, Await.Reply _, Await.HandedOver _, Await.Nothing _ -> reply;
        };
    }
}
