package org.companero.studio.programs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.End;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Trigger;
import org.companero.studio.text.Messages;

/// Programs to begin with. Each but the blank one can be published as it is, in the studio's language.
enum Starter {
    ANSWERS("answers") {
        @Override
        Program draw(String name, Messages words) {
            return new Drawing(words)
                    .step(new Say.Message(id("hello"), "", words.text("starter.answers.hello")), 0, 1)
                    .step(
                            new Ask.Question(
                                    id("ask"),
                                    "",
                                    words.text("starter.answers.ask"),
                                    new ExpectedAnswer.Text(1000),
                                    "question",
                                    words.text("starter.answers.retry"),
                                    3),
                            0,
                            2)
                    .step(new Think.Answer(id("answer"), "", "{{question}}"), 0, 3)
                    .step(new Say.Message(id("unknown"), "", words.text("starter.answers.unknown")), 1, 4)
                    .step(choice(words, "more", "starter.answers.more", "starter.yes", "starter.no"), 0, 5)
                    .step(new End(id("bye"), "", words.text("starter.outcome.done")), 0, 6)
                    .line("start", Outlet.NEXT, "hello")
                    .line("hello", Outlet.NEXT, "ask")
                    .line("ask", Outlet.NEXT, "answer")
                    .line("ask", Outlet.GIVEN_UP, "bye")
                    .line("answer", Outlet.NEXT, "more")
                    .line("answer", Outlet.NO_ANSWER, "unknown")
                    .line("unknown", Outlet.NEXT, "more")
                    .line("more", "a1", "ask")
                    .line("more", "a2", "bye")
                    .line("more", Outlet.GIVEN_UP, "bye")
                    .done(name);
        }
    },
    CHECK_IN("check-in") {
        @Override
        Program draw(String name, Messages words) {
            return new Drawing(words)
                    .step(new Say.Message(id("hello"), "", words.text("starter.check-in.hello")), 0, 1)
                    .step(
                            choice(
                                    words,
                                    "how",
                                    "starter.check-in.how",
                                    "starter.check-in.well",
                                    "starter.check-in.so-so",
                                    "starter.check-in.badly"),
                            0,
                            2)
                    .step(new Say.Message(id("well"), "", words.text("starter.check-in.well.reply")), -1, 3)
                    .step(new Say.Message(id("soso"), "", words.text("starter.check-in.so-so.reply")), 0, 3)
                    .step(new Think.Answer(id("badly"), "", words.text("starter.check-in.badly.question")), 1, 3)
                    .step(new Pause.Wait(id("tomorrow"), "", Duration.ofDays(1)), 0, 4)
                    .line("start", Outlet.NEXT, "hello")
                    .line("hello", Outlet.NEXT, "how")
                    .line("how", "a1", "well")
                    .line("how", "a2", "soso")
                    .line("how", "a3", "badly")
                    .line("how", Outlet.GIVEN_UP, "tomorrow")
                    .line("well", Outlet.NEXT, "tomorrow")
                    .line("soso", Outlet.NEXT, "tomorrow")
                    .line("badly", Outlet.NEXT, "tomorrow")
                    .line("tomorrow", Outlet.NEXT, "how")
                    .done(name);
        }
    },
    COURSE("course") {
        @Override
        Program draw(String name, Messages words) {
            return new Drawing(words)
                    .step(new Say.Message(id("one"), "", words.text("starter.course.one")), 0, 1)
                    .step(new Pause.Wait(id("wait1"), "", Duration.ofDays(1)), 0, 2)
                    .step(new Say.Message(id("two"), "", words.text("starter.course.two")), 0, 3)
                    .step(new Pause.Wait(id("wait2"), "", Duration.ofDays(1)), 0, 4)
                    .step(
                            new Ask.Question(
                                    id("three"),
                                    "",
                                    words.text("starter.course.three"),
                                    new ExpectedAnswer.Text(1000),
                                    "plan",
                                    words.text("starter.answers.retry"),
                                    3),
                            0,
                            5)
                    .step(new Say.Message(id("thanks"), "", words.text("starter.course.thanks")), 0, 6)
                    .step(new End(id("end"), "", words.text("starter.outcome.done")), 0, 7)
                    .line("start", Outlet.NEXT, "one")
                    .line("one", Outlet.NEXT, "wait1")
                    .line("wait1", Outlet.NEXT, "two")
                    .line("two", Outlet.NEXT, "wait2")
                    .line("wait2", Outlet.NEXT, "three")
                    .line("three", Outlet.NEXT, "thanks")
                    .line("three", Outlet.GIVEN_UP, "end")
                    .line("thanks", Outlet.NEXT, "end")
                    .done(name);
        }
    },
    BLANK("blank") {
        @Override
        Program draw(String name, Messages words) {
            return new Drawing(words).done(name);
        }
    };

    private final String key;

    Starter(String key) {
        this.key = key;
    }

    /// The program, under that name.
    abstract Program draw(String name, Messages words);

    String title(Messages messages) {
        return messages.text("starter." + key + ".title");
    }

    String text(Messages messages) {
        return messages.text("starter." + key + ".text");
    }

    private static NodeId id(String value) {
        return new NodeId(value);
    }

    private static Ask.Choice choice(Messages words, String id, String text, String... labels) {
        List<Ask.Option> options = new ArrayList<>();
        for (String label : labels) {
            options.add(new Ask.Option("a" + (options.size() + 1), words.text(label)));
        }
        return new Ask.Choice(id(id), "", words.text(text), options, "", words.text("starter.choose"), 3);
    }

    /// Steps on a grid, below a trigger that begins with a person's first message.
    private static final class Drawing {

        private static final double COLUMN = 264;
        private static final double ROW = 152;

        private final Messages words;
        private final List<Step> steps = new ArrayList<>();
        private final List<Transition> lines = new ArrayList<>();
        private final Map<NodeId, Position> layout = new HashMap<>();

        Drawing(Messages words) {
            this.words = words;
            layout.put(id("start"), new Position(0, 0));
        }

        Drawing step(Step step, int column, int row) {
            steps.add(step);
            layout.put(step.id(), new Position(column * COLUMN, row * ROW - 60));
            return this;
        }

        Drawing line(String from, String outlet, String to) {
            lines.add(new Transition(id(from), outlet, id(to)));
            return this;
        }

        Program done(String name) {
            var start = new Trigger.FirstMessage(id("start"));
            return new Program(
                    Program.SCHEMA, name, words.locale().getLanguage(), List.of(start), steps, lines, layout);
        }
    }
}
