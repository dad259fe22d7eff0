package org.companero.protocol.rules;

import static org.companero.protocol.engine.Steps.end;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.companero.protocol.engine.Drawn;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Condition.Operator;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Connect.Webhook.BodyType;
import org.companero.protocol.program.Connect.Webhook.Header;
import org.companero.protocol.program.Connect.Webhook.Kept;
import org.companero.protocol.program.Connect.Webhook.Method;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Pause.Until;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Think.Classify.Kind;
import org.companero.protocol.program.Think.Extract.Wanted;
import org.companero.protocol.program.ValueType;

/// For each problem that one step alone can have, a program with such a step.
final class BrokenSteps {

    private static final NodeId ID = new NodeId("step");

    private final Map<String, Program> programs = new LinkedHashMap<>();

    private BrokenSteps() {}

    static Map<String, Program> byCode() {
        BrokenSteps steps = new BrokenSteps();
        steps.say();
        steps.ask();
        steps.think();
        steps.decide();
        steps.pause();
        steps.keepAndProgress();
        steps.webhooks();
        steps.connect();
        return steps.programs;
    }

    private void put(String code, Step step) {
        programs.put(code, Drawn.row(step, end("end", "done")).program());
    }

    private void say() {
        Media picture = new Media(Media.Kind.IMAGE, "https://example.org/a.png", "A bed");
        put("MEDIA_ADDRESS", showing(new Media(Media.Kind.IMAGE, "http://example.org/a.png", "A bed")));
        put("MEDIA_WITHOUT_WORDS", showing(new Media(Media.Kind.IMAGE, "https://example.org/a.png", "")));
        put("LINK_ADDRESS", linking(new Link("Read", "javascript:alert(1)")));
        put("LINK_WITHOUT_LABEL", linking(new Link(" ", "https://example.org")));
        put("CARD_SHOWS_ONE", new Say.Card(ID, "", "Sleep", "", List.of(picture, picture), List.of()));
        put("TYPING_OUT_OF_RANGE", new Say.Typing(ID, "", Duration.ofSeconds(21)));
        put("EXPRESSION_WRONG", new Say.Message(ID, "", "You are {{run.age +}} years old"));
    }

    private static Step showing(Media media) {
        return new Say.Message(ID, "", "Look", List.of(media), List.of());
    }

    private static Step linking(Link link) {
        return new Say.Message(ID, "", "Look", List.of(), List.of(link));
    }

    private void ask() {
        put(
                "NO_REPLY_OUT_OF_RANGE",
                new Ask.Question(
                        ID, "", "Well?", new ExpectedAnswer.Email(), "mail", List.of(), 3, Duration.ofDays(400)));
        put("SEVERAL_OUT_OF_RANGE", several(3, 2, "a", "b"));
        put("DUPLICATE_OPTION_ID", several(0, 2, "a", "a"));
    }

    private static Step several(int min, int max, String first, String second) {
        List<Ask.Option> options = List.of(new Ask.Option(first, "Tea"), new Ask.Option(second, "Milk"));
        return new Ask.SeveralChoices(ID, "", "Which?", options, min, max, "drinks", List.of(), 3, null);
    }

    private void think() {
        put("TASK_EMPTY", new Think.Compose(ID, "", " ", "Well done."));
        put("FALLBACK_EMPTY", new Think.Compose(ID, "", "Praise them.", ""));
        put("TURNS_OUT_OF_RANGE", new Think.Conversation(ID, "", "Find a goal", "Hello", "", 51, ""));
        put("NOTHING_TO_READ", extracting("", new Wanted("age", ValueType.NUMBER, "Their age", false)));
        put("NOTHING_WANTED", extracting("{{input}}"));
        put("WANTED_WITHOUT_MEANING", extracting("{{input}}", new Wanted("age", ValueType.NUMBER, "", false)));
        put(
                "WANTED_TWICE",
                extracting(
                        "{{input}}",
                        new Wanted("age", ValueType.NUMBER, "Their age", false),
                        new Wanted("age", ValueType.TEXT, "How old they feel", false)));
        put("TOO_FEW_KINDS", sorting(new Kind("a", "Good", "", List.of("good"))));
        put("KIND_WITHOUT_NAME", sorting(new Kind("a", "", "", List.of("a")), new Kind("b", "Bad", "", List.of("b"))));
        put("DUPLICATE_KIND", sorting(new Kind("a", "Bad", "", List.of("a")), new Kind("b", "bad", "", List.of("b"))));
        put(
                "KIND_WITHOUT_KEYWORDS",
                sorting(new Kind("a", "Good", "", List.of(" ")), new Kind("b", "Bad", "", List.of("bad"))));
    }

    private static Step extracting(String text, Wanted... wanted) {
        return new Think.Extract(ID, "", text, List.of(wanted));
    }

    private static Step sorting(Kind... kinds) {
        return new Think.Classify(ID, "", "{{input}}", List.of(kinds));
    }

    private void decide() {
        put("CONDITION_WITHOUT_FIELD", deciding(new Condition.Field("", Operator.IS_SET, "")));
        put("CONDITION_EMPTY", deciding(new Condition.Tag(" ")));
        put("CONDITION_GROUP_EMPTY", deciding(new Condition.Any(List.of())));
        Condition deep = new Condition.Tag("vip");
        for (int i = 0; i < 10_000; i++) {
            deep = new Condition.Not(deep);
        }
        put("CONDITION_TOO_DEEP", deciding(deep));
        put("SWITCH_WITHOUT_VALUE", switching("", List.of("a"), List.of("b")));
        put("CASE_WITHOUT_VALUES", switching("{{input}}", List.of("a"), List.of()));
        put("DUPLICATE_CASE", switching("{{input}}", List.of("Well"), List.of("well ")));
        put("TOO_FEW_SHARES", splitting(1));
        put("WEIGHT_OUT_OF_RANGE", splitting(1, 0));
    }

    private static Step deciding(Condition condition) {
        return new Decide.Branch(ID, "", List.of(new Decide.Branch.Case("yes", "Yes", condition)));
    }

    private static Step switching(String value, List<String> first, List<String> second) {
        return new Decide.Switch(
                ID,
                "",
                value,
                List.of(new Decide.Switch.Case("a", "A", first), new Decide.Switch.Case("b", "B", second)));
    }

    private static Step splitting(int... weights) {
        List<Decide.Split.Share> shares = IntStream.range(0, weights.length)
                .mapToObj(i -> new Decide.Split.Share("s" + i, "Share " + i, weights[i]))
                .toList();
        return new Decide.Split(ID, "", shares);
    }

    private void pause() {
        put("NOTHING_WAITED_FOR", new Pause.Wait(ID, "", List.of()));
        put("WAIT_WITHOUT_DATE", waiting(new Until.Date(" ", 0, null)));
        put("WAIT_WITHOUT_EVENT", waiting(new Until.Happens("")));
    }

    private static Step waiting(Until until) {
        return new Pause.Wait(ID, "", List.of(new Pause.Way("a", "", until)));
    }

    private void keepAndProgress() {
        put("FIELD_MISSING", new Keep.SetField(ID, "", "", "7"));
        put("FIELD_INVALID", new Keep.SetField(ID, "", "Shoe size", "7"));
        put("TAG_EMPTY", new Keep.Tag(ID, "", "", false));
        put("COUNT_OUT_OF_RANGE", new Keep.Count(ID, "", "days", new BigDecimal("1e999999999")));
        put("COUNTS_NOTHING", new Keep.Count(ID, "", "days", new BigDecimal("0.0")));
        put("HABIT_MISSING", new Progress.AssignHabit(ID, "", " ", Set.of()));
        put("PROGRESS_NAME_MISSING", new Progress.Milestone(ID, "", ""));
        put("POINTS_OUT_OF_RANGE", new Progress.Points(ID, "", Integer.MIN_VALUE, ""));
    }

    private void webhooks() {
        put("WEBHOOK_ADDRESS", calling("https://{{input}}/steal", List.of(), "", List.of(), 0));
        put("HEADER_INVALID", calling(List.of(new Header("X Y", "1", ""))));
        put("DUPLICATE_HEADER", calling(List.of(new Header("X-A", "1", ""), new Header("x-a", "2", ""))));
        put("SECRET_INVALID", calling(List.of(new Header("Authorization", "Bearer ", "my secret!"))));
        put("BODY_NOT_JSON", calling("https://example.org", List.of(), "{\"name\":{{input}", List.of(), 0));
        put("POINTER_INVALID", calling("https://example.org", List.of(), "", List.of(new Kept("name", "items/0")), 0));
        put("RETRIES_OUT_OF_RANGE", calling("https://example.org", List.of(), "", List.of(), 6));
    }

    private static Step calling(List<Header> headers) {
        return calling("https://example.org", headers, "", List.of(), 0);
    }

    private static Step calling(String url, List<Header> headers, String body, List<Kept> keeps, int retries) {
        return new Connect.Webhook(ID, "", Method.POST, url, headers, BodyType.JSON, body, keeps, retries);
    }

    private void connect() {
        put("SUBJECT_EMPTY", new Connect.Email(ID, "", "", "", "Hello"));
        put("RECIPIENT_INVALID", new Connect.Email(ID, "", "Ana", "Hello", "Hello"));
        put("PROGRAM_NOT_CHOSEN", new Connect.StartProgram(ID, "", ""));
        put("OUTCOME_EMPTY", calling(List.of(new Connect.CallProgram.Outcome("a", "")), List.of()));
        put(
                "DUPLICATE_OUTCOME",
                calling(
                        List.of(
                                new Connect.CallProgram.Outcome("a", "done"),
                                new Connect.CallProgram.Outcome("b", "Done ")),
                        List.of()));
        put("PASSED_WITHOUT_NAME", calling(List.of(), List.of(new Connect.CallProgram.Passed("input", ""))));
    }

    private static Step calling(List<Connect.CallProgram.Outcome> outcomes, List<Connect.CallProgram.Passed> gives) {
        return new Connect.CallProgram(ID, "", "other", outcomes, gives, List.of());
    }
}
