package org.companero.studio.builder;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Condition.Operator;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Note;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Translation;
import org.companero.protocol.program.Trigger;
import org.companero.protocol.program.ValueType;

/// One step of every kind, filled in, with sticky notes and Spanish texts.
public final class SampleSteps {

    private static final int COLUMNS = 6;

    private SampleSteps() {}

    public static NodeId id(String value) {
        return new NodeId(value);
    }

    /// The steps side by side, not joined.
    public static Program program() {
        List<Step> steps = steps();
        Map<NodeId, Position> layout = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            layout.put(steps.get(i).id(), new Position((i % COLUMNS) * 264.0, Math.floorDiv(i, COLUMNS) * 136.0));
        }
        layout.put(id("called"), new Position(0, -80));
        return new Program(
                        Program.SCHEMA,
                        "Every step",
                        "en",
                        List.of(new Trigger.Called(id("called"))),
                        steps,
                        List.of(),
                        layout)
                .noted(List.of(
                        new Note(
                                id("note_1"),
                                "Keep the first week light: one message a day, and only one question.",
                                new Position(-232, 0),
                                200,
                                96,
                                Note.Color.YELLOW),
                        new Note(
                                id("note_2"),
                                "Ask the team before changing this.",
                                new Position(-232, 136),
                                200,
                                80,
                                Note.Color.PINK)))
                .translated(
                        List.of(new Translation(
                                "es",
                                Map.of(
                                        id("message"),
                                        Map.of("text", "Mira este vídeo antes de dormir, {{first_name}}.")))),
                        List.of());
    }

    static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Say.Message(
                id("message"),
                "",
                "Watch this before you go to bed, {{first_name}}.",
                List.of(new Media(Media.Kind.VIDEO, "https://example.org/breathe.mp4", "Four slow breaths")),
                List.of(new Link("Read more", "https://example.org/sleep"))));
        steps.add(new Say.Card(
                id("card"),
                "",
                "Your first week",
                "Seven evenings, one small change.",
                List.of(new Media(Media.Kind.IMAGE, "https://example.org/moon.png", "A moon over a quiet town")),
                List.of(new Link("See the plan", "https://example.org/plan"))));
        steps.add(new Say.Typing(id("typing"), "", Duration.ofSeconds(3)));
        steps.add(new Ask.Question(
                id("question"),
                "",
                "How rested do you feel?",
                new ExpectedAnswer.Scale(1, 5, "worn out", "wide awake"),
                "rested",
                List.of("Just a number, please.", "One of 1 to 5."),
                3,
                Duration.ofHours(20)));
        steps.add(new Ask.Choice(
                id("choice"),
                "",
                "Did you sleep well?",
                List.of(new Ask.Option("yes", "Yes"), new Ask.Option("no", "No")),
                "slept",
                List.of(),
                3,
                null));
        steps.add(new Ask.SeveralChoices(
                id("several"),
                "",
                "What keeps you awake?",
                List.of(
                        new Ask.Option("noise", "Noise"),
                        new Ask.Option("light", "Light"),
                        new Ask.Option("thoughts", "Thoughts")),
                1,
                2,
                "awake",
                List.of("Send the numbers."),
                3,
                null));
        steps.add(new Think.Answer(id("answer"), "", "How can I sleep after {{awake}}?"));
        steps.add(new Think.Conversation(
                id("conversation"),
                "",
                "Find one small step for tonight",
                "What would make tonight a little easier?",
                "run.rested >= 4.0",
                8,
                "step_for_tonight"));
        steps.add(new Think.Extract(
                id("extract"),
                "",
                "{{input}}",
                List.of(
                        new Think.Extract.Wanted("bedtime", ValueType.TIME, "when they go to bed", true),
                        new Think.Extract.Wanted("cups", ValueType.NUMBER, "how many cups of coffee", false))));
        steps.add(new Think.Classify(
                id("classify"),
                "",
                "{{input}}",
                List.of(
                        new Think.Classify.Kind("body", "Body", "pain, noise, heat", List.of("pain", "noise")),
                        new Think.Classify.Kind("mind", "Mind", "worries and thoughts", List.of("worry")))));
        steps.add(new Think.Compose(
                id("compose"), "", "Praise them for this week in two sentences", "Well done this week!"));
        steps.add(new Decide.Branch(
                id("branch"),
                "",
                List.of(new Decide.Branch.Case(
                        "tired",
                        "Tired, at night",
                        new Condition.All(List.of(
                                new Condition.Compare("rested", Operator.LESS, "3"),
                                new Condition.LocalHours(
                                        LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of(DayOfWeek.FRIDAY)),
                                new Condition.Not(new Condition.Tag("night shift")),
                                new Condition.Formula("run.rested > 2 &&")))))));
        steps.add(new Decide.Switch(
                id("switch"),
                "",
                "{{slept}}",
                List.of(new Decide.Switch.Case("good", "Good", List.of("Yes", "Very well")))));
        steps.add(new Decide.Split(
                id("split"),
                "",
                List.of(new Decide.Split.Share("a", "Calm words", 2), new Decide.Split.Share("b", "Plain words", 1))));
        steps.add(new Pause.Wait(
                id("wait"),
                "",
                List.of(
                        new Pause.Way("w1", "", new Pause.Until.After(Duration.ofDays(2))),
                        new Pause.Way("w2", "", new Pause.Until.Date("{{start_date}}", -1, LocalTime.of(20, 30))),
                        new Pause.Way("w3", "", new Pause.Until.At(LocalTime.of(9, 0), Set.of(DayOfWeek.MONDAY))),
                        new Pause.Way("w4", "", new Pause.Until.Happens("order_paid")))));
        steps.add(new Keep.SetVariable(id("set_variable"), "", "mood", "calm"));
        steps.add(new Keep.SetField(id("set_field"), "", "bedtime", "{{bedtime}}"));
        steps.add(new Keep.Tag(id("tag"), "", "night owl", false));
        steps.add(new Keep.Append(id("append"), "", "reasons", "{{input}}"));
        steps.add(new Keep.Count(id("count"), "", "good_nights", BigDecimal.ONE));
        steps.add(new Progress.AssignHabit(
                id("assign_habit"), "", "Screens off by ten", Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
        steps.add(new Progress.CheckIn(
                id("check_in"),
                "",
                "Screens off by ten",
                "Screens off by ten last night?",
                "Yes",
                "Not yet",
                Duration.ofHours(12)));
        steps.add(new Progress.Points(id("points"), "", 10, "A good night"));
        steps.add(new Progress.Achievement(id("achievement"), "", "First week"));
        steps.add(new Progress.Milestone(id("milestone"), "", "Halfway"));
        steps.add(new Connect.Webhook(
                id("webhook"),
                "",
                Connect.Webhook.Method.POST,
                "https://api.example.org/bookings",
                List.of(new Connect.Webhook.Header("Authorization", "Bearer ", "booking_key")),
                Connect.Webhook.BodyType.JSON,
                "{\"name\": \"{{first_name}}\"}",
                List.of(new Connect.Webhook.Kept("booking", "/id")),
                2));
        steps.add(new Connect.Email(id("email"), "", "", "Your plan for the week", "Here it is, {{first_name}}."));
        steps.add(new Connect.StartProgram(id("start_program"), "", BuilderStage.ID.toString()));
        steps.add(new Connect.CallProgram(
                id("call_program"),
                "",
                BuilderStage.ID.toString(),
                List.of(new Connect.CallProgram.Outcome("o1", "done")),
                List.of(new Connect.CallProgram.Passed("first_name", "name")),
                List.of(new Connect.CallProgram.Passed("score", "sleep_score"))));
        steps.add(new Connect.HandOver(id("hand_over"), "", "Wants to talk with a person"));
        steps.add(new Connect.Notify(id("notify"), "", "{{first_name}} has not slept well for a week"));
        steps.add(new End(id("end"), "", "done"));
        return steps;
    }
}
