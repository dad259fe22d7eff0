package org.companero.studio.builder.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Decide;
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
import org.companero.protocol.program.Trigger;
import org.companero.protocol.program.ValueType;
import org.companero.protocol.program.Variable;
import org.companero.protocol.program.Variables;
import org.companero.studio.builder.edit.NodeIds;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.text.Messages;

/// New steps as they come from the palette: empty where the creator must say something, sensible elsewhere. Their
/// words are in the program's language, not the studio's.
public final class Drafts {

    private static final int MAX_LENGTH = 1000;
    private static final int TRIES = 3;
    private static final String INPUT = "{{" + Variables.INPUT + "}}";

    private Drafts() {}

    /// A step of that kind under an id the program does not use.
    public static Step of(StepKind kind, Program program) {
        NodeId id = NodeIds.fresh(kind.stem(), program);
        Messages words = Messages.in(Locale.forLanguageTag(program.language()));
        return switch (kind.family()) {
            case SAY -> say(kind, id);
            case ASK -> ask(kind, id, program, words);
            case THINK -> think(kind, id, program, words);
            case DECIDE -> decide(kind, id, program, words);
            case TIME -> new Pause.Wait(id, "", Duration.ofDays(1));
            case KEEP -> keep(kind, id, program);
            case PROGRESS -> progress(kind, id, words);
            case CONNECT -> connect(kind, id, words);
            case END -> new End(id, "", words.text("builder.draft.outcome"));
        };
    }

    private static Step say(StepKind kind, NodeId id) {
        return switch (kind) {
            case CARD -> new Say.Card(id, "", "", "", List.of(), List.of());
            case TYPING -> new Say.Typing(id, "", Duration.ofSeconds(3));
            default -> new Say.Message(id, "", "");
        };
    }

    private static Step ask(StepKind kind, NodeId id, Program program, Messages words) {
        List<String> choiceRetry = List.of(words.text("builder.draft.choice-retry"));
        return switch (kind) {
            case CHOICE ->
                new Ask.Choice(
                        id,
                        "",
                        "",
                        List.of(
                                new Ask.Option("option_1", words.text("builder.draft.yes")),
                                new Ask.Option("option_2", words.text("builder.draft.no"))),
                        "",
                        choiceRetry,
                        TRIES,
                        null);
            case SEVERAL_CHOICES ->
                new Ask.SeveralChoices(
                        id,
                        "",
                        "",
                        List.of(new Ask.Option("option_1", ""), new Ask.Option("option_2", "")),
                        1,
                        2,
                        freshVariable("chosen", program),
                        choiceRetry,
                        TRIES,
                        null);
            default ->
                new Ask.Question(
                        id,
                        "",
                        "",
                        new ExpectedAnswer.Text(MAX_LENGTH),
                        freshVariable("answer", program),
                        List.of(words.text("builder.draft.question-retry")),
                        TRIES,
                        null);
        };
    }

    private static Step think(StepKind kind, NodeId id, Program program, Messages words) {
        return switch (kind) {
            case CONVERSATION -> new Think.Conversation(id, "", "", "", "", 10, freshVariable("conversation", program));
            case EXTRACT ->
                new Think.Extract(
                        id,
                        "",
                        INPUT,
                        List.of(new Think.Extract.Wanted(freshVariable("found", program), ValueType.TEXT, "", true)));
            case CLASSIFY ->
                new Think.Classify(
                        id,
                        "",
                        INPUT,
                        List.of(
                                new Think.Classify.Kind("kind_1", "", "", List.of()),
                                new Think.Classify.Kind("kind_2", "", "", List.of())));
            case COMPOSE -> new Think.Compose(id, "", "", words.text("builder.draft.fallback"));
            default -> new Think.Answer(id, "", INPUT);
        };
    }

    private static Step decide(StepKind kind, NodeId id, Program program, Messages words) {
        return switch (kind) {
            case SWITCH ->
                new Decide.Switch(
                        id,
                        "",
                        "{{" + firstVariable(program) + "}}",
                        List.of(new Decide.Switch.Case("case_1", "", List.of())));
            case SPLIT ->
                new Decide.Split(
                        id,
                        "",
                        List.of(
                                new Decide.Split.Share("share_1", words.text("builder.draft.share", "A"), 1),
                                new Decide.Split.Share("share_2", words.text("builder.draft.share", "B"), 1)));
            default -> new Decide.Branch(id, "", List.of(newCase("case_1", program)));
        };
    }

    private static Step keep(StepKind kind, NodeId id, Program program) {
        return switch (kind) {
            case SET_FIELD -> new Keep.SetField(id, "", "", "");
            case TAG -> new Keep.Tag(id, "", "", false);
            case APPEND -> new Keep.Append(id, "", freshVariable("list", program), INPUT);
            case COUNT -> new Keep.Count(id, "", freshVariable("count", program), BigDecimal.ONE);
            default -> new Keep.SetVariable(id, "", freshVariable("value", program), "");
        };
    }

    private static Step progress(StepKind kind, NodeId id, Messages words) {
        return switch (kind) {
            case CHECK_IN ->
                new Progress.CheckIn(
                        id,
                        "",
                        "",
                        words.text("builder.draft.check-in"),
                        words.text("builder.draft.yes"),
                        words.text("builder.draft.no"),
                        Duration.ofHours(12));
            case POINTS -> new Progress.Points(id, "", 10, "");
            case ACHIEVEMENT -> new Progress.Achievement(id, "", "");
            case MILESTONE -> new Progress.Milestone(id, "", "");
            default -> new Progress.AssignHabit(id, "", "", Set.of());
        };
    }

    private static Step connect(StepKind kind, NodeId id, Messages words) {
        return switch (kind) {
            case EMAIL -> new Connect.Email(id, "", "", "", "");
            case START_PROGRAM -> new Connect.StartProgram(id, "", "");
            case CALL_PROGRAM -> new Connect.CallProgram(id, "", "", List.of(), List.of(), List.of());
            case HAND_OVER -> new Connect.HandOver(id, "", "");
            case NOTIFY -> new Connect.Notify(id, "", words.text("builder.draft.notify"));
            default ->
                new Connect.Webhook(
                        id,
                        "",
                        Connect.Webhook.Method.POST,
                        "https://",
                        List.of(),
                        Connect.Webhook.BodyType.JSON,
                        "{}",
                        List.of(),
                        2);
        };
    }

    /// A branch's case that asks for the first variable the program keeps.
    public static Decide.Branch.Case newCase(String id, Program program) {
        return new Decide.Branch.Case(
                id, "", new Condition.Compare(firstVariable(program), Condition.Operator.IS_SET, ""));
    }

    /// What conditions begin with: the first variable the program keeps, else what the person wrote.
    public static String firstVariable(Program program) {
        return variables(program).findFirst().orElse(Variables.INPUT);
    }

    /// The variables that the program's links and steps keep, in their order, each once.
    public static Stream<String> variables(Program program) {
        Stream<String> ofLinks = program.triggers().stream()
                .filter(Trigger.FromLink.class::isInstance)
                .flatMap(link -> ((Trigger.FromLink) link).keeps().stream());
        Stream<String> ofSteps = program.steps().stream()
                .flatMap(step -> Variable.keptBy(step).stream())
                .map(Variable::name);
        return Stream.concat(ofLinks, ofSteps).distinct();
    }

    /// An id `stem_n` that is none of those taken.
    public static String freshId(String stem, List<String> taken) {
        int number = 1;
        while (taken.contains(stem + "_" + number)) {
            number++;
        }
        return stem + "_" + number;
    }

    private static String freshVariable(String stem, Program program) {
        List<String> taken = variables(program).toList();
        return taken.contains(stem) ? freshId(stem, taken) : stem;
    }
}
