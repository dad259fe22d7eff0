package org.companero.protocol.engine;

import static org.companero.protocol.engine.Steps.number;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Condition.Operator;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Connect.Webhook.BodyType;
import org.companero.protocol.program.Connect.Webhook.Method;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Pause.Until;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.ValueType;

/// A step of every kind, as a careful creator fills it in.
final class GoodSteps {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Ask.Option> OPTIONS =
            List.of(new Ask.Option("well", "Well"), new Ask.Option("badly", "Badly"));
    private static final List<Function<NodeId, Step>> KINDS = List.of(
            id -> new Say.Message(
                    id,
                    "",
                    "Hello, {{name}}",
                    List.of(new Media(Media.Kind.IMAGE, "https://example.org/{{name}}.png", "A bed")),
                    List.of(new Link("Read", "https://example.org"))),
            id -> new Say.Card(id, "", "Day {{run.days + 1}}", "Sleep, {{upper(run.name)}}", List.of(), List.of()),
            id -> new Say.Typing(id, "", Duration.ofSeconds(2)),
            id -> new Ask.Question(id, "", "Name?", new ExpectedAnswer.Text(40), "name", List.of("Again?"), 2, HOUR),
            id -> new Ask.Question(id, "", "Hours?", number(0, 24), "hours", List.of(), 3, null),
            id -> new Ask.Choice(id, "", "Slept?", OPTIONS, "slept", List.of(), 2, HOUR),
            id -> new Ask.SeveralChoices(id, "", "Which?", OPTIONS, 0, 2, "several", List.of(), 2, null),
            id -> new Think.Answer(id, "", "{{input}}"),
            id -> new Think.Conversation(id, "", "Find a goal", "What is your goal?", "", 3, "goal"),
            id -> new Think.Extract(
                    id, "", "{{input}}", List.of(new Think.Extract.Wanted("age", ValueType.NUMBER, "Their age", true))),
            id -> new Think.Classify(
                    id,
                    "",
                    "{{input}}",
                    List.of(
                            new Think.Classify.Kind("a", "Sleep", "", List.of("bed")),
                            new Think.Classify.Kind("b", "Food", "", List.of("eat")))),
            id -> new Think.Compose(id, "", "Praise {{name}}", "Well done."),
            id -> new Decide.Branch(
                    id,
                    "",
                    List.of(
                            new Decide.Branch.Case("a", "Little", new Condition.Compare("hours", Operator.LESS, "6")),
                            new Decide.Branch.Case(
                                    "b",
                                    "Vip",
                                    new Condition.All(List.of(
                                            new Condition.Not(new Condition.Tag("new")),
                                            new Condition.Formula("run.hours > 8 || contact.language == \"es\"")))))),
            id -> new Decide.Switch(
                    id, "", "{{slept}}", List.of(new Decide.Switch.Case("a", "Well", List.of("well", "very well")))),
            id -> new Decide.Split(
                    id, "", List.of(new Decide.Split.Share("a", "A", 1), new Decide.Split.Share("b", "B", 3))),
            id -> new Pause.Wait(id, "", Duration.ofMinutes(5)),
            id -> new Pause.Wait(
                    id,
                    "",
                    List.of(
                            new Pause.Way(
                                    "at",
                                    "In the evening",
                                    new Until.At(LocalTime.of(20, 0), Set.of(DayOfWeek.MONDAY))),
                            new Pause.Way("paid", "Paid", new Until.Happens("payment")))),
            id -> new Pause.Wait(
                    id, "", List.of(new Pause.Way("day", "", new Until.Date("{{start}}", 1, LocalTime.NOON)))),
            id -> new Keep.SetVariable(id, "", "note", "{{note}}{{name}}{{input}}"),
            id -> new Keep.SetVariable(id, "", "start", "{{today()}}"),
            id -> new Keep.SetField(id, "", "goal", "{{goal}}"),
            id -> new Keep.Tag(id, "", "vip", false),
            id -> new Keep.Append(id, "", "said", "{{input}}"),
            id -> new Keep.Count(id, "", "days", BigDecimal.ONE),
            id -> new Progress.AssignHabit(id, "", "walk", Set.of(DayOfWeek.MONDAY)),
            id -> new Progress.CheckIn(id, "", "walk", "Did you walk?", "I did", "Not today", HOUR),
            id -> new Progress.Points(id, "", 10, "For {{name}}"),
            id -> new Progress.Achievement(id, "", "first_walk"),
            id -> new Progress.Milestone(id, "", "week_1"),
            id -> new Connect.Webhook(
                    id,
                    "",
                    Method.POST,
                    "https://example.org/{{name}}",
                    List.of(new Connect.Webhook.Header("Authorization", "Bearer ", "api_key")),
                    BodyType.JSON,
                    "{\"name\":\"{{name}}\",\"days\":{{days}}}",
                    List.of(new Connect.Webhook.Kept("found", "/a/0")),
                    2),
            id -> new Connect.Email(id, "", "", "Hello", "Dear {{name}}"),
            id -> new Connect.StartProgram(id, "", "week_2"),
            id -> new Connect.CallProgram(
                    id,
                    "",
                    "other",
                    List.of(new Connect.CallProgram.Outcome("well", "well")),
                    List.of(new Connect.CallProgram.Passed("input", "name")),
                    List.of(new Connect.CallProgram.Passed("who", "friend"))),
            id -> new Connect.HandOver(id, "", "{{name}} needs you"),
            id -> new Connect.Notify(id, "", "{{name}} is here"),
            id -> new End(id, "", "left"));

    private GoodSteps() {}

    static Step any(Random chance, String id) {
        return KINDS.get(chance.nextInt(KINDS.size())).apply(new NodeId(id));
    }

    static List<Step> all() {
        return KINDS.stream().map(kind -> kind.apply(new NodeId("step"))).toList();
    }
}
