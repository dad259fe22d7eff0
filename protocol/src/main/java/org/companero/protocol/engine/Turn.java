package org.companero.protocol.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.Choice;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.jspecify.annotations.Nullable;

/// Takes one event in, at the step that waited for it. Used once.
///
/// The verbs tell whether the event was awaited; where they say no, nothing happened.
final class Turn {

    private final Program program;
    private final Instant now;
    private final Phrases phrases;
    private final Memory memory;
    private final Walk walk;

    Turn(Program program, RunState state, Instant now) {
        this.program = program;
        this.now = now;
        this.phrases = Phrases.in(program.language());
        this.memory = new Memory(state.variables());
        this.walk = new Walk(program, state, memory, now);
    }

    Advance result() {
        return walk.result();
    }

    boolean start(Event.Started started) {
        memory.hear(started.text());
        if (program.triggers().stream().anyMatch(trigger -> trigger.id().equals(started.trigger()))) {
            walk.follow(started.trigger(), Outlet.NEXT);
        } else {
            walk.stop(started.trigger(), phrases.missing(started.trigger()));
        }
        return true;
    }

    boolean reply(Await.Reply awaited, Event.Replied event) {
        switch (program.step(awaited.step()).orElse(null)) {
            case Step.Question _
            when event.option() != null -> {
                return false;
            }
            case Step.Question question -> reply(question, awaited, memory.hear(event.text()));
            case Step.Choice choice -> reply(choice, awaited, event.option(), memory.hear(event.text()));
            case null, default -> walk.stop(awaited.step(), phrases.missing(awaited.step()));
        }
        return true;
    }

    boolean resume(Await.Timer timer) {
        if (program.step(timer.step()).isPresent()) {
            walk.follow(timer.step(), Outlet.NEXT);
        } else {
            walk.stop(timer.step(), phrases.missing(timer.step()));
        }
        return true;
    }

    boolean answered(Await.Knowledge asked, AskResponse answer) {
        if (program.step(asked.step()).isEmpty()) {
            walk.stop(asked.step(), phrases.missing(asked.step()));
        } else if (answer.mode() == AnswerMode.NO_ANSWER && walk.connected(asked.step(), Outlet.NO_ANSWER)) {
            walk.follow(asked.step(), Outlet.NO_ANSWER);
        } else {
            walk.send(Effect.AskKnowledge.answerKey(asked.key()), asked.step(), answer.answer(), answer.citations());
            walk.follow(asked.step(), Outlet.NEXT);
        }
        return true;
    }

    private void reply(Step.Question question, Await.Reply awaited, String text) {
        Optional<String> value = Answers.read(question.answer(), text, Customs.of(program.language()), now);
        if (value.isPresent()) {
            memory.keep(question.variable(), value.get());
            walk.follow(question.id(), Outlet.NEXT);
        } else {
            String retry = memory.fill(question.retryText());
            retry(awaited, question.tries(), retry.isEmpty() ? phrases.retry(question.answer()) : retry, List.of());
        }
    }

    private void reply(Step.Choice choice, Await.Reply awaited, @Nullable String pressed, String text) {
        List<Choice> buttons = memory.buttons(choice);
        Optional<Choice> chosen = Options.choose(buttons, pressed, text);
        if (chosen.isPresent()) {
            memory.keep(choice.variable(), chosen.get().label());
            walk.follow(choice.id(), chosen.get().id());
        } else {
            String retry = memory.fill(choice.retryText());
            retry(awaited, choice.tries(), retry.isEmpty() ? phrases.retryChoice() : retry, buttons);
        }
    }

    private void retry(Await.Reply awaited, int allowed, String text, List<Choice> buttons) {
        NodeId step = awaited.step();
        int tries = awaited.tries() + 1;
        if (tries < allowed) {
            walk.ask(step, text, buttons, tries);
        } else if (walk.connected(step, Outlet.GIVEN_UP)) {
            walk.follow(step, Outlet.GIVEN_UP);
        } else {
            walk.finish(Outlet.GIVEN_UP);
        }
    }
}
