package org.companero.studio.builder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Keep;
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

/// Programs to draw in tests and pictures.
public final class SamplePrograms {

    private SamplePrograms() {}

    /// The sleep program of the pictures: every kind of step once, and nothing wrong with it.
    public static Program sleep() {
        return new Program(
                Program.SCHEMA,
                "Six weeks to better sleep",
                "en",
                List.of(
                        new Trigger.FirstMessage(id("first_message_1")),
                        new Trigger.Keyword(id("keyword_1"), List.of("sleep", "start"))),
                List.of(
                        new Say.Message(
                                id("message_1"),
                                "Welcome",
                                "Tonight we start small. Over six weeks you will build one habit at a time."),
                        new Ask.Question(
                                id("question_1"),
                                "",
                                "What may I call you?",
                                new ExpectedAnswer.Text(80),
                                "first_name",
                                "Just your first name is fine.",
                                3),
                        new Ask.Choice(
                                id("choice_1"),
                                "How did you sleep?",
                                "Good morning {{first_name}}! How did you sleep last night?",
                                List.of(
                                        new Ask.Option("well", "Well"),
                                        new Ask.Option("so_so", "So-so"),
                                        new Ask.Option("badly", "Badly")),
                                "sleep_quality",
                                "Please pick one of the answers.",
                                3),
                        new Keep.SetVariable(id("set_variable_1"), "A good night", "good_nights", "1"),
                        new Say.Message(
                                id("message_2"),
                                "Screens off by ten",
                                "Tonight, put the phone away at ten. Tomorrow tell me how it went."),
                        new Think.Answer(
                                id("answer_1"), "What could help tonight", "How can I sleep better after a bad night?"),
                        new Pause.Wait(id("wait_1"), "", Duration.ofDays(1)),
                        new Decide.Branch(
                                id("branch_1"),
                                "Enough good nights?",
                                List.of(new Decide.Branch.Case(
                                        "case_1",
                                        "",
                                        new Condition.Compare("good_nights", Condition.Operator.AT_LEAST, "1")))),
                        new Say.Message(
                                id("message_3"),
                                "Ask your coach",
                                "I will let your coach know that you had a rough night."),
                        new End(id("end_1"), "", "six weeks done")),
                List.of(
                        line("first_message_1", Outlet.NEXT, "message_1"),
                        line("keyword_1", Outlet.NEXT, "message_1"),
                        line("message_1", Outlet.NEXT, "question_1"),
                        line("question_1", Outlet.NEXT, "choice_1"),
                        line("choice_1", "well", "set_variable_1"),
                        line("choice_1", "so_so", "message_2"),
                        line("choice_1", "badly", "answer_1"),
                        line("set_variable_1", Outlet.NEXT, "wait_1"),
                        line("message_2", Outlet.NEXT, "wait_1"),
                        line("answer_1", Outlet.NEXT, "wait_1"),
                        line("answer_1", Outlet.NO_ANSWER, "message_3"),
                        line("message_3", Outlet.NEXT, "end_1"),
                        line("wait_1", Outlet.NEXT, "branch_1"),
                        line("branch_1", "case_1", "end_1"),
                        line("branch_1", Outlet.OTHERWISE, "choice_1")),
                layout());
    }

    private static Map<NodeId, Position> layout() {
        Map<NodeId, Position> layout = new HashMap<>();
        layout.put(id("first_message_1"), new Position(-136, 0));
        layout.put(id("keyword_1"), new Position(136, 0));
        layout.put(id("message_1"), new Position(0, 88));
        layout.put(id("question_1"), new Position(0, 216));
        layout.put(id("choice_1"), new Position(0, 344));
        layout.put(id("set_variable_1"), new Position(-264, 480));
        layout.put(id("message_2"), new Position(0, 480));
        layout.put(id("answer_1"), new Position(264, 480));
        layout.put(id("wait_1"), new Position(0, 632));
        layout.put(id("message_3"), new Position(264, 632));
        layout.put(id("branch_1"), new Position(0, 768));
        layout.put(id("end_1"), new Position(264, 904));
        return layout;
    }

    /// A program of that many steps, ten to a row.
    public static Program large(int steps) {
        List<Step> list = new ArrayList<>();
        List<Transition> lines = new ArrayList<>();
        Map<NodeId, Position> layout = new HashMap<>();
        lines.add(line("first_message_1", Outlet.NEXT, "step_0"));
        layout.put(id("first_message_1"), new Position(0, -80));
        for (int i = 0; i < steps; i++) {
            list.add(step(i, steps));
            int column = (i / 10) % 2 == 0 ? i % 10 : 9 - i % 10;
            layout.put(id("step_" + i), new Position(column * 280d, (i / 10) * 152d));
            if (i + 1 < steps) {
                list.getLast()
                        .outlets()
                        .forEach(outlet -> lines.add(line(
                                "step_" + (lines.size() > 0 ? list.size() - 1 : 0),
                                outlet.id(),
                                "step_" + list.size())));
            }
        }
        return new Program(
                Program.SCHEMA,
                "A whole year",
                "en",
                List.of(new Trigger.FirstMessage(id("first_message_1"))),
                list,
                lines,
                layout);
    }

    private static Step step(int i, int steps) {
        NodeId id = id("step_" + i);
        if (i == steps - 1) {
            return new End(id, "", "done");
        }
        return switch (i % 6) {
            case 1 ->
                new Ask.Question(
                        id, "", "How was day " + i + "?", new ExpectedAnswer.Text(200), "day_" + i, "Say again?", 3);
            case 2 -> new Think.Answer(id, "", "{{input}}");
            case 3 -> new Keep.SetVariable(id, "", "points", "" + i);
            case 4 ->
                new Decide.Branch(
                        id,
                        "",
                        List.of(new Decide.Branch.Case(
                                "case_1", "", new Condition.Compare("points", Condition.Operator.AT_LEAST, "3"))));
            case 5 -> new Pause.Wait(id, "", Duration.ofDays(1));
            default -> new Say.Message(id, "Day " + i, "Welcome to day " + i + ", take it slowly.");
        };
    }

    public static NodeId id(String value) {
        return NodeId.of(value);
    }

    public static Transition line(String from, String outlet, String to) {
        return new Transition(id(from), outlet, id(to));
    }
}
