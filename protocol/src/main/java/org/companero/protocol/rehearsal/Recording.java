package org.companero.protocol.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.engine.Attachment;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.ModelResult;
import org.companero.protocol.engine.Value;
import org.companero.protocol.program.Act;
import org.companero.protocol.program.Expectation;
import org.companero.protocol.program.ProgramTest;
import org.companero.protocol.program.TestLine;
import org.companero.protocol.program.Variables;
import org.jspecify.annotations.Nullable;

/// Makes a kept chat of a rehearsal: what was done becomes acts, what came of it becomes what is expected.
public final class Recording {

    private static final Set<String> ASKING = Set.of("ask_knowledge", "ask_model", "call_webhook");

    private final List<TestLine> lines = new ArrayList<>();
    private Instant clock;
    private Line.@Nullable Passes passing;
    private boolean bringing;

    private Recording(Instant begin) {
        this.clock = begin;
    }

    /// The rehearsal as a kept chat; checked at once, it goes as it says.
    ///
    /// @throws IllegalStateException if it has not begun
    public static ProgramTest of(Rehearsal rehearsal, String name) {
        Recording recording = new Recording(rehearsal.began());
        rehearsal.transcript().forEach(recording::add);
        recording.passTheRest();
        rehearsal.standing().ifPresent(step -> recording.lines.add(new Expectation.StandsAt(step)));
        rehearsal.known().forEach(recording::know);
        return new ProgramTest(
                name,
                rehearsal.began(),
                rehearsal.seed(),
                start(rehearsal.begunWith()),
                Givens.member(rehearsal.member()),
                recording.lines);
    }

    /// The kept chat with what is done as it is, and with what comes of that today in place of what was expected.
    public static ProgramTest again(Shelf shelf, ProgramTest test) {
        Rehearsal rehearsal = Acting.begin(shelf, test);
        for (TestLine line : test.lines()) {
            if (line instanceof Act act) {
                Acting.act(rehearsal, act);
            }
        }
        return of(rehearsal, test.name());
    }

    private static ProgramTest.Start start(@Nullable Event event) {
        return switch (event) {
            case Event.Started started -> new ProgramTest.Start.AtTrigger(started.trigger(), started.text());
            case Event.Placed placed -> new ProgramTest.Start.AtStep(placed.step(), Givens.of(placed.variables()));
            case null, default -> throw new IllegalStateException("a rehearsal that has not begun cannot be kept");
        };
    }

    private void add(Line line) {
        switch (line) {
            case Line.Heard heard -> act(heard(heard.reply()));
            case Line.Told told -> act(told(told.event()));
            case Line.Passes passes -> {
                passTheRest();
                passing = passes;
            }
            case Line.Rang rang -> ring(rang.at());
            case Line.Typed typed -> clock = typed.at();
            case Line.Said said ->
                lines.add(new Expectation.Hears(said.message().text()));
            case Line.Asked asked -> does(Doing.of(asked.effect()));
            case Line.Did did -> does(Doing.of(did.effect()));
            case Line.Over over -> lines.add(new Expectation.Ends(over.outcome()));
            case Line.Began _ -> goOver();
            case Line.Waits _, Line.Stopped _, Line.Halted _ -> {}
        }
    }

    /// What the person wrote last is among the acts already.
    private void know(String variable, Value value) {
        if (!variable.equals(Variables.INPUT)) {
            lines.add(new Expectation.Knows(variable, value.plain()));
        }
    }

    /// Another program takes the place of the one that started it, whose end nobody sees.
    private void goOver() {
        if (lines.getLast() instanceof Expectation.Ends) {
            lines.removeLast();
        }
    }

    private void does(Doing doing) {
        lines.add(new Expectation.Does(doing.what(), ASKING.contains(doing.what()) ? "" : doing.detail()));
    }

    private void act(Act act) {
        // An answer from outside may come while time passes: what is left of that passes afterwards.
        if (act instanceof Act.Says || act instanceof Act.Presses || act instanceof Act.Sends) {
            passTheRest();
        }
        lines.add(act);
        bringing = false;
    }

    /// Time passes as far as the next thing it brings; one act brings all that comes at once.
    private void ring(Instant at) {
        if (passing != null && passing.jumped()) {
            lines.add(new Act.NextEvent());
            clock = at;
            passing = null;
            bringing = false;
        } else if (at.isAfter(clock) || !bringing) {
            pass(at);
        }
    }

    private void passTheRest() {
        boolean over = !lines.isEmpty() && lines.getLast() instanceof Expectation.Ends;
        if (passing != null && passing.to().isAfter(clock) && !over) {
            pass(passing.to());
        }
        passing = null;
    }

    private void pass(Instant to) {
        lines.add(new Act.TimePasses(Duration.between(clock, to)));
        clock = to;
        bringing = true;
    }

    private static Act heard(Event.Replied reply) {
        Attachment sent = reply.attachment();
        if (sent != null) {
            return new Act.Sends(Act.Sends.Sort.valueOf(sent.kind().name()), sent.value());
        }
        String option = reply.option();
        return option == null ? new Act.Says(reply.text()) : new Act.Presses(option);
    }

    private static Act told(Event event) {
        return switch (event) {
            case Event.KnowledgeAnswered known ->
                new Act.DocumentsSay(known.answer().answer(), known.answer().mode() != AnswerMode.NO_ANSWER);
            case Event.ModelAnswered(String _, ModelResult result) -> made(result);
            case Event.WebhookAnswered answered -> new Act.ServiceAnswers(answered.status(), answered.body());
            case Event.Failed failed -> new Act.OutsideFails(failed.reason());
            case Event.Happened happened -> new Act.Happens(happened.name(), Givens.of(happened.data()));
            case Event.HandedBack _ -> new Act.HandedBack();
            case Event.Started started -> new Act.Says(started.text());
            case Event.Replied reply -> heard(reply);
            default -> throw new IllegalStateException("nothing outside told " + event);
        };
    }

    private static Act made(ModelResult result) {
        return switch (result) {
            case ModelResult.Conversed said -> new Act.ModelSays(said.text(), said.reached(), said.summary());
            case ModelResult.Extracted found -> new Act.ModelFinds(Givens.of(found.values()));
            case ModelResult.Classified(String kind) -> new Act.ModelSorts(kind);
            case ModelResult.Composed(String text) -> new Act.ModelWrites(text);
        };
    }
}
