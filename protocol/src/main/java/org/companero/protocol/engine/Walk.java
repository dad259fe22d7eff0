package org.companero.protocol.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.Citation;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.jspecify.annotations.Nullable;

/// The way through the program, from a step's outlet to where the run stands still again.
final class Walk {

    private static final int MAX_QUESTION = 2000;

    private final Program program;
    private final Instant now;
    private final Memory memory;
    private final List<Effect> effects = new ArrayList<>();
    private final List<NodeId> path = new ArrayList<>();
    private Await await;
    private long serial;

    Walk(Program program, RunState state, Memory memory, Instant now) {
        this.program = program;
        this.now = now;
        this.memory = memory;
        this.await = state.await();
        this.serial = state.serial();
    }

    Advance result() {
        return new Advance(new RunState(await, memory.variables(), serial), effects, path);
    }

    void follow(NodeId from, String outlet) {
        int said = effects.size();
        NodeId next = target(from, outlet);
        while (next != null) {
            if (path.size() == Engine.MAX_STEPS) {
                effects.subList(said, effects.size()).clear();
                stop(next, phrases().runaway());
                return;
            }
            next = enter(next);
        }
    }

    /// Does the step and tells where it leads, or null where the run stands still or is over.
    private @Nullable NodeId enter(NodeId id) {
        Step found = program.step(id).orElse(null);
        if (found == null) {
            stop(id, phrases().missing(id));
            return null;
        }
        path.add(id);
        return switch (found) {
            case Step.Message message -> {
                send(key(), id, memory.fill(message.text()), List.of());
                yield target(id, Outlet.NEXT);
            }
            case Step.Question question -> {
                send(key(), id, memory.fill(question.text()), List.of());
                await = new Await.Reply(id, 0);
                yield null;
            }
            case Step.Choice choice -> {
                ask(id, memory.fill(choice.text()), memory.buttons(choice), 0);
                yield null;
            }
            case Step.Branch branch -> target(id, way(branch));
            case Step.SetVariable set -> {
                memory.keep(set.variable(), memory.fill(set.value()));
                yield target(id, Outlet.NEXT);
            }
            case Step.Answer answer -> lookUp(answer);
            case Step.Wait pause -> {
                pause(id, pause.duration());
                yield null;
            }
            case Step.End end -> {
                finish(end.outcome());
                yield null;
            }
        };
    }

    private String way(Step.Branch branch) {
        Customs customs = Customs.of(program.language());
        return branch.cases().stream()
                .filter(one -> memory.holds(one.condition(), customs))
                .map(Step.Branch.Case::id)
                .findFirst()
                .orElse(Outlet.OTHERWISE);
    }

    /// An empty question has no answer, which nobody needs to look up.
    private @Nullable NodeId lookUp(Step.Answer step) {
        String question = Cut.to(memory.fill(step.question()), MAX_QUESTION);
        if (question.isEmpty()) {
            return target(step.id(), connected(step.id(), Outlet.NO_ANSWER) ? Outlet.NO_ANSWER : Outlet.NEXT);
        }
        String key = key();
        effects.add(new Effect.AskKnowledge(key, step.id(), question));
        await = new Await.Knowledge(step.id(), key);
        return null;
    }

    private void pause(NodeId step, Duration duration) {
        try {
            Instant due = now.plus(duration.isNegative() ? Duration.ZERO : duration);
            String key = key();
            effects.add(new Effect.SetTimer(key, step, due));
            await = new Await.Timer(step, key, due);
        } catch (DateTimeException | ArithmeticException _) {
            stop(step, phrases().tooLong());
        }
    }

    private @Nullable NodeId target(NodeId from, String outlet) {
        Transition transition = program.transition(from, outlet).orElse(null);
        if (transition == null) {
            finish("");
            return null;
        }
        return transition.to();
    }

    boolean connected(NodeId from, String outlet) {
        return program.transition(from, outlet).isPresent();
    }

    /// A text that is empty once it is filled in has nothing to say.
    void send(String key, NodeId step, String text, List<Citation> citations) {
        if (!text.isBlank()) {
            effects.add(new Effect.Send(key, step, text, List.of(), citations));
        }
    }

    /// Asks, with buttons where there are any, and waits for the reply.
    ///
    /// @param tries how often the person has replied in vain so far
    void ask(NodeId step, String text, List<Choice> buttons, int tries) {
        effects.add(new Effect.Send(key(), step, text, buttons, List.of()));
        await = new Await.Reply(step, tries);
    }

    void finish(String outcome) {
        effects.add(new Effect.Finish(key(), outcome));
        await = new Await.Nothing(outcome, false);
    }

    void stop(NodeId step, String reason) {
        effects.add(new Effect.Stop(key(), step, reason));
        await = new Await.Nothing("", true);
    }

    private Phrases phrases() {
        return Phrases.in(program.language());
    }

    private String key() {
        return "e" + serial++;
    }
}
