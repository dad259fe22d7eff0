package org.companero.protocol.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.engine.Steps.choice;
import static org.companero.protocol.engine.Steps.end;
import static org.companero.protocol.engine.Steps.message;
import static org.companero.protocol.engine.Steps.pause;
import static org.companero.protocol.engine.Steps.words;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Caller;
import org.companero.protocol.engine.Drawn;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Engine;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.ProgramRef;
import org.companero.protocol.engine.RunState;
import org.companero.protocol.engine.Value;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Program;
import org.junit.jupiter.api.Test;

class UpgradeTest {

    private static final Instant NOW = Instant.parse("2026-01-31T20:30:00Z");
    private static final NodeId NAME = new NodeId("name");
    private static final Program BEFORE = Drawn.row(message("hi", "Hello"), words("name", "name"), end("end", "done"))
            .program();

    private final RunState asked = started(BEFORE);

    @Test
    void who_stands_at_a_step_that_is_still_there_stays() {
        Program after = Drawn.row(message("new", "New"), words("name", "first_name"), end("end", "done"))
                .program();

        assertThat(new Upgrade(BEFORE, after, Map.of()).fate(asked)).isEqualTo(new Fate.Kept());
    }

    @Test
    void who_stands_at_a_step_that_is_gone_goes_where_the_creator_says() {
        Program after = Drawn.row(message("other", "Other"), end("end", "done")).program();
        Landing other = new Landing.AtStep(new NodeId("other"));

        assertThat(new Upgrade(BEFORE, after, Map.of()).fate(asked)).isEqualTo(new Fate.Undecided());
        assertThat(new Upgrade(BEFORE, after, Map.of(NAME, other)).fate(asked))
                .isEqualTo(new Fate.Moved(new NodeId("other")));
        assertThat(new Upgrade(BEFORE, after, Map.of(NAME, new Landing.TheEnd())).fate(asked))
                .isEqualTo(new Fate.Ended());
    }

    @Test
    void a_landing_that_is_not_there_decides_nothing() {
        Landing nowhere = new Landing.AtStep(new NodeId("nowhere"));

        assertThat(new Upgrade(BEFORE, BEFORE, Map.of(NAME, nowhere)).fate(asked))
                .isEqualTo(new Fate.Undecided());
    }

    @Test
    void a_step_of_another_kind_is_another_step() {
        Program after = Drawn.row(choice("name", "name", "Ana", "Eva"), end("end", "done"))
                .program();

        assertThat(new Upgrade(BEFORE, after, Map.of()).fate(asked)).isEqualTo(new Fate.Undecided());
    }

    @Test
    void a_wait_whose_way_out_is_gone_is_entered_anew() {
        Program before =
                Drawn.row(pause("wait", Duration.ofDays(1)), end("end", "done")).program();
        Program after = Drawn.row(
                        new Pause.Wait(
                                new NodeId("wait"),
                                "",
                                List.of(
                                        new Pause.Way("evening", "", new Pause.Until.At(LocalTime.of(20, 0), Set.of())),
                                        new Pause.Way(
                                                "sunday",
                                                "",
                                                new Pause.Until.At(LocalTime.NOON, Set.of(DayOfWeek.SUNDAY))))),
                        end("end", "done"))
                .program();

        assertThat(new Upgrade(before, after, Map.of()).fate(started(before)))
                .isEqualTo(new Fate.Moved(new NodeId("wait")));
        assertThat(new Upgrade(before, before, Map.of()).fate(started(before))).isEqualTo(new Fate.Kept());
    }

    @Test
    void who_is_in_a_program_that_was_called_stands_at_the_step_that_called() {
        var called = new RunState(
                asked.await(),
                Map.of(),
                9,
                0,
                new ProgramRef("other", 2),
                List.of(new Caller(null, new NodeId("call"), Map.of("goal", Value.of("sleep")))));

        assertThat(Upgrade.standing(called)).contains(new NodeId("call"));
    }

    @Test
    void who_is_moved_goes_on_with_what_is_known_and_no_key_comes_twice() {
        Program after =
                Drawn.row(message("other", "Hi, {{name}}"), end("end", "done")).program();
        var knowing = new RunState(asked.await(), Map.of("name", Value.of("Ana")), 7, 0, null, List.of());

        var advance = Engine.advance(after, knowing, new Event.Placed(new NodeId("other"), Map.of()), NOW);

        assertThat(advance.effects().getFirst())
                .isEqualTo(new Effect.Send("e7", new NodeId("other"), "Hi, Ana", List.of(), List.of()));
        assertThat(advance.state().await()).isEqualTo(new Await.Nothing("done", false));
    }

    @Test
    void who_is_moved_out_of_a_program_that_was_called_knows_what_the_calling_one_knew() {
        Program after =
                Drawn.row(message("other", "Hi, {{name}}"), end("end", "done")).program();
        var called = new RunState(
                asked.await(),
                Map.of("name", Value.of("Eva")),
                9,
                0,
                new ProgramRef("other", 2),
                List.of(new Caller(null, new NodeId("call"), Map.of("name", Value.of("Ana")))));

        var advance = Engine.advance(after, called, new Event.Placed(new NodeId("other"), Map.of()), NOW);

        assertThat(advance.effects().getFirst())
                .isEqualTo(new Effect.Send("e9", new NodeId("other"), "Hi, Ana", List.of(), List.of()));
        assertThat(advance.state().callers()).isEmpty();
    }

    @Test
    void who_is_put_back_waits_for_what_was_awaited_and_gives_no_key_twice() {
        Program program =
                Drawn.row(pause("wait", Duration.ofDays(1)), end("end", "done")).program();
        RunState waiting = started(program);
        var alarm = ((Await.Waiting) waiting.await()).alarms().getFirst();
        var later = new RunState(new Await.Reply(NAME, 0, null), Map.of(), 40, 0, null, List.of());

        var advance = Engine.advance(program, later, new Event.Restored(waiting), NOW);

        assertThat(advance.state().await()).isEqualTo(waiting.await());
        assertThat(advance.state().serial()).isEqualTo(40);
        assertThat(advance.effects())
                .containsExactly(new Effect.SetTimer(alarm.key(), new NodeId("wait"), alarm.due()));
    }

    private static RunState started(Program program) {
        return Engine.advance(program, RunState.fresh(), new Event.Started(Drawn.START, "hello"), NOW)
                .state();
    }
}
