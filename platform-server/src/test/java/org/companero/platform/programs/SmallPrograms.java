package org.companero.platform.programs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.End;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Trigger;

/// Programs of a few steps, for tests.
public final class SmallPrograms {

    private static final NodeId TRIGGER = new NodeId("begin");

    private SmallPrograms() {}

    /// Asks for a name, then for a choice of tea or coffee, and says goodbye.
    public static Program nameAndDrink(String keyword) {
        var name = new NodeId("name");
        var drink = new NodeId("drink");
        var bye = new NodeId("bye");
        var end = new NodeId("end");
        return program(
                "Name and drink",
                keyword,
                List.of(
                        question(name, "What is your name?", "name"),
                        new Ask.Choice(
                                drink,
                                "",
                                "Tea or coffee, {{name}}?",
                                List.of(new Ask.Option("tea", "Tea"), new Ask.Option("coffee", "Coffee")),
                                "drink",
                                "Please choose one.",
                                3),
                        new Say.Message(bye, "", "Enjoy your {{drink}}, {{name}}."),
                        new End(end, "", "served")),
                List.of(
                        new Transition(name, "next", drink),
                        new Transition(drink, "tea", bye),
                        new Transition(drink, "coffee", bye),
                        new Transition(bye, "next", end)));
    }

    /// Says something, waits, and says something else.
    public static Program pause(String keyword, Duration pause) {
        var before = new NodeId("before");
        var wait = new NodeId("wait");
        var after = new NodeId("after");
        return program(
                "Pause",
                keyword,
                List.of(
                        new Say.Message(before, "", "See you soon."),
                        new Pause.Wait(wait, "", pause),
                        new Say.Message(after, "", "Here I am again."),
                        new End(new NodeId("end"), "", "")),
                List.of(
                        new Transition(before, "next", wait),
                        new Transition(wait, "next", after),
                        new Transition(after, "next", new NodeId("end"))));
    }

    /// Asks what the person wants to know, answers from the documents, and asks whether it helped.
    public static Program answer(String keyword) {
        var ask = new NodeId("ask");
        var answer = new NodeId("answer");
        var helped = new NodeId("helped");
        var thanks = new NodeId("thanks");
        return program(
                "Answer",
                keyword,
                List.of(
                        question(ask, "What do you want to know?", "topic"),
                        new Think.Answer(answer, "", "{{topic}}"),
                        question(helped, "Did that help?", "helped"),
                        new Say.Message(thanks, "", "Thank you for '{{helped}}'."),
                        new End(new NodeId("end"), "", "answered")),
                List.of(
                        new Transition(ask, "next", answer),
                        new Transition(answer, "next", helped),
                        new Transition(helped, "next", thanks),
                        new Transition(thanks, "next", new NodeId("end"))));
    }

    /// Begins with the first message a person writes, and goes straight to its end.
    public static Program greeting(String text) {
        var hello = new NodeId("hello");
        return new Program(
                Program.SCHEMA,
                "Greeting",
                "en",
                List.of(new Trigger.FirstMessage(TRIGGER)),
                List.of(new Say.Message(hello, "", text), new End(new NodeId("end"), "", "")),
                List.of(new Transition(TRIGGER, "next", hello), new Transition(hello, "next", new NodeId("end"))),
                Map.of());
    }

    /// Has a step that leads nowhere, and one that nothing leads to.
    public static Program deadEnd() {
        return new Program(
                Program.SCHEMA,
                "Dead end",
                "en",
                List.of(new Trigger.FirstMessage(TRIGGER)),
                List.of(new Say.Message(new NodeId("hello"), "", "Hello")),
                List.of(new Transition(TRIGGER, "next", new NodeId("nowhere"))),
                Map.of());
    }

    /// Asks what to note, notes it wherever a program can, and then calls a service that is not there, for a while.
    public static Program note(String keyword) {
        return chain(
                "Note",
                new Trigger.Keyword(TRIGGER, List.of(keyword)),
                question(new NodeId("ask"), "What shall I note?", "note"),
                new Keep.SetField(new NodeId("field"), "", "note", "{{note}}"),
                new Keep.Tag(new NodeId("tag"), "", "{{note}}", false),
                new Progress.AssignHabit(new NodeId("habit"), "", "Walk", Set.of()),
                new Progress.Points(new NodeId("points"), "", 5, "{{note}}"),
                new Say.Message(new NodeId("noted"), "", "Noted: {{note}}"),
                new Connect.Webhook(
                        new NodeId("call"),
                        "",
                        Connect.Webhook.Method.POST,
                        "https://nowhere.invalid/note",
                        List.of(),
                        Connect.Webhook.BodyType.TEXT,
                        "{{note}}",
                        List.of(),
                        5),
                new End(new NodeId("end"), "", "noted"));
    }

    /// Steps one after the other, whichever way out of one is taken.
    public static Program chain(String name, Trigger trigger, Step... steps) {
        List<Transition> transitions = new ArrayList<>();
        transitions.add(new Transition(trigger.id(), "next", steps[0].id()));
        for (int place = 0; place + 1 < steps.length; place++) {
            NodeId to = steps[place + 1].id();
            NodeId from = steps[place].id();
            steps[place].outlets().forEach(outlet -> transitions.add(new Transition(from, outlet.id(), to)));
        }
        return new Program(Program.SCHEMA, name, "en", List.of(trigger), List.of(steps), transitions, Map.of());
    }

    private static Ask.Question question(NodeId id, String text, String variable) {
        return new Ask.Question(id, "", text, new ExpectedAnswer.Text(400), variable, "Please say that again.", 3);
    }

    private static Program program(String name, String keyword, List<Step> steps, List<Transition> transitions) {
        List<Transition> all = new ArrayList<>(transitions);
        all.add(new Transition(TRIGGER, "next", steps.getFirst().id()));
        return new Program(
                Program.SCHEMA,
                name,
                "en",
                List.of(new Trigger.Keyword(TRIGGER, List.of(keyword))),
                steps,
                all,
                Map.of());
    }
}
