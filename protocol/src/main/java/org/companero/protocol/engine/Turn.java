package org.companero.protocol.engine;

import java.util.List;
import java.util.Optional;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.Choice;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.jspecify.annotations.Nullable;

/// Takes one event in, at the step that waited for it. Used once.
///
/// The verbs tell whether the event was awaited; where they say no, nothing happened.
final class Turn {

    private static final int CHECK_IN_TRIES = 3;

    private final Walk walk;
    private final Memory memory;

    Turn(Walk walk) {
        this.walk = walk;
        this.memory = walk.memory();
    }

    Advance result() {
        return walk.result();
    }

    boolean start(Event.Started started) {
        memory.hear(started.text());
        if (walk.here().hasTrigger(started.trigger())) {
            walk.follow(started.trigger(), Outlet.NEXT);
        } else {
            walk.stopMissing(started.trigger());
        }
        return true;
    }

    boolean place(Event.Placed placed) {
        walk.leaveCalls();
        walk.memory().keepAll(placed.variables());
        walk.goOn(placed.step());
        return true;
    }

    /// Sets going again what the run waits for.
    Advance restore() {
        switch (walk.awaited()) {
            case Await.Reply reply when reply.deadline() != null -> walk.setAgain(reply.step(), reply.deadline());
            case Await.Waiting waiting -> waiting.alarms().forEach(alarm -> walk.setAgain(waiting.step(), alarm));
            case Await.Result result -> walk.goOn(result.step());
            case Await.HandedOver handed -> walk.goOn(handed.step());
            case Await.Start _, Await.Reply _, Await.Nothing _ -> {}
        }
        return walk.result();
    }

    boolean reply(Await.Reply awaited, Event.Replied event) {
        switch (walk.step(awaited.step())) {
            case Ask.Question question
            when event.option() != null && !isButton(question, event.option()) -> {
                return false;
            }
            case Think.Conversation _
            when event.option() != null -> {
                return false;
            }
            case Ask.Question question -> {
                String heard = memory.hear(event.text());
                answered(question, awaited, event.option() == null ? heard : event.option(), event.attachment());
            }
            case Ask.Choice choice -> chosen(choice, awaited, event.option(), memory.hear(event.text()));
            case Ask.SeveralChoices several -> chosen(several, awaited, event.option(), memory.hear(event.text()));
            case Progress.CheckIn checkIn -> checkedIn(checkIn, awaited, event.option(), memory.hear(event.text()));
            case Think.Conversation talk ->
                new Thinking(walk).converse(talk, memory.hear(event.text()), awaited.tries() + 1);
            case null, default -> walk.stopMissing(awaited.step());
        }
        return true;
    }

    /// Ratings and short scales have buttons, whose ids are their numbers; other questions have none.
    private boolean isButton(Ask.Question question, String pressed) {
        return walk.buttons(question).stream().anyMatch(button -> button.id().equals(pressed));
    }

    boolean noReply(Await.Reply awaited, Event.TimerFired fired) {
        if (awaited.deadline() == null || !awaited.deadline().key().equals(fired.key())) {
            return false;
        }
        leave(awaited.step(), awaited.deadline().outlet());
        return true;
    }

    boolean resume(Await.Waiting waiting, Event.TimerFired fired) {
        Optional<Await.Alarm> alarm = waiting.alarms().stream()
                .filter(one -> one.key().equals(fired.key()))
                .findFirst();
        alarm.ifPresent(one -> leave(waiting.step(), one.outlet()));
        return alarm.isPresent();
    }

    boolean resume(Await.Waiting waiting, Event.Happened happened) {
        Optional<Await.Listening> awaited = waiting.events().stream()
                .filter(one -> one.event().equals(happened.name()))
                .findFirst();
        awaited.ifPresent(one -> {
            memory.keepAll(happened.data());
            leave(waiting.step(), one.outlet());
        });
        return awaited.isPresent();
    }

    boolean handedBack(Await.HandedOver handed) {
        leave(handed.step(), Outlet.NEXT);
        return true;
    }

    /// What an effect asked for came, or cannot be had.
    boolean result(Await.Result awaited, Event event) {
        return switch (event) {
            case Event.KnowledgeAnswered(String key, AskResponse answer)
            when key.equals(awaited.key()) -> {
                known(awaited, answer);
                yield true;
            }
            case Event.ModelAnswered(String key, ModelResult made)
            when key.equals(awaited.key()) -> {
                new Thinking(walk).made(awaited, made);
                yield true;
            }
            case Event.WebhookAnswered(String key, int status, String body)
            when key.equals(awaited.key()) -> {
                new Connecting(walk).answered(awaited, status, body);
                yield true;
            }
            case Event.Failed(String key, String _)
            when key.equals(awaited.key()) -> {
                failed(awaited);
                yield true;
            }
            default -> false;
        };
    }

    private void leave(NodeId step, String outlet) {
        if (walk.step(step) == null) {
            walk.stopMissing(step);
        } else {
            walk.follow(step, outlet);
        }
    }

    private void known(Await.Result asked, AskResponse answer) {
        if (walk.step(asked.step()) == null) {
            walk.stopMissing(asked.step());
        } else if (answer.mode() == AnswerMode.NO_ANSWER && walk.connected(asked.step(), Outlet.NO_ANSWER)) {
            walk.follow(asked.step(), Outlet.NO_ANSWER);
        } else {
            walk.send(Effect.AskKnowledge.answerKey(asked.key()), asked.step(), answer.answer(), answer.citations());
            walk.follow(asked.step(), Outlet.NEXT);
        }
    }

    private void failed(Await.Result awaited) {
        switch (walk.step(awaited.step())) {
            case null -> walk.stopMissing(awaited.step());
            case Think think -> new Thinking(walk).failed(think);
            case Step step -> walk.follow(step.id(), walk.orNext(step.id(), Outlet.FAILED));
        }
    }

    private void answered(Ask.Question question, Await.Reply awaited, String text, @Nullable Attachment sent) {
        Optional<Value> value = Answers.read(question.answer(), text, sent, memory.customs(), memory.today());
        if (value.isPresent()) {
            memory.keep(question.variable(), value.get());
            walk.follow(question.id(), Outlet.NEXT);
        } else {
            retry(question, awaited, Retry.after(question.answer(), memory.language()), walk.buttons(question));
        }
    }

    private void chosen(Ask.Choice choice, Await.Reply awaited, @Nullable String pressed, String text) {
        List<Choice> buttons = walk.buttons(choice);
        Optional<Choice> chosen = Options.choose(buttons, pressed, text);
        if (chosen.isPresent()) {
            memory.keep(choice.variable(), Value.of(chosen.get().label()));
            walk.follow(choice.id(), chosen.get().id());
        } else {
            retry(choice, awaited, Phrase.CHOOSE_ONE.in(memory.language()), buttons);
        }
    }

    private void chosen(Ask.SeveralChoices several, Await.Reply awaited, @Nullable String pressed, String text) {
        List<Choice> buttons = walk.buttons(several);
        Optional<List<Choice>> chosen = Options.chooseSeveral(buttons, pressed, text)
                .filter(all -> all.size() >= several.min() && all.size() <= several.max());
        if (chosen.isPresent()) {
            memory.keep(
                    several.variable(),
                    new Value.Items(chosen.get().stream()
                            .map(Choice::label)
                            .map(Value::of)
                            .toList()));
            walk.follow(several.id(), Outlet.NEXT);
        } else {
            retry(several, awaited, Phrase.CHOOSE_SEVERAL.in(memory.language(), several.min(), several.max()), buttons);
        }
    }

    private void checkedIn(Progress.CheckIn checkIn, Await.Reply awaited, @Nullable String pressed, String text) {
        List<Choice> buttons = walk.buttons(checkIn);
        Optional<Choice> chosen = Options.choose(buttons, pressed, text);
        if (chosen.isPresent()) {
            String outlet = chosen.get().id();
            walk.progress(
                    checkIn.id(), new ProgressMade.CheckedIn(checkIn.habit(), outlet.equals(Progress.CheckIn.DONE)));
            walk.follow(checkIn.id(), outlet);
        } else if (awaited.tries() + 1 < CHECK_IN_TRIES) {
            walk.ask(
                    checkIn.id(),
                    Phrase.CHOOSE_ONE.in(memory.language()),
                    buttons,
                    awaited.tries() + 1,
                    checkIn.noReply());
        } else {
            giveUp(checkIn.id(), Outlet.NO_REPLY);
        }
    }

    private void retry(Ask asked, Await.Reply awaited, String otherwise, List<Choice> buttons) {
        int tries = awaited.tries() + 1;
        if (tries >= asked.tries()) {
            giveUp(asked.id(), Outlet.GIVEN_UP);
            return;
        }
        List<String> texts = asked.retries();
        String own = texts.isEmpty() ? "" : memory.fill(texts.get(Math.min(tries, texts.size()) - 1));
        walk.ask(asked.id(), own.isEmpty() ? otherwise : own, buttons, tries, asked.noReply());
    }

    private void giveUp(NodeId step, String outlet) {
        if (walk.connected(step, outlet)) {
            walk.follow(step, outlet);
        } else {
            walk.finish(step, Outlet.GIVEN_UP);
        }
    }
}
