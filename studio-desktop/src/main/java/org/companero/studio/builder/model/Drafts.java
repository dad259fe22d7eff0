package org.companero.studio.builder.model;

import org.companero.protocol.program.Say;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Ask;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.studio.builder.edit.NodeIds;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.text.Messages;

/// New steps as they come from the palette: empty where the creator must say something, sensible elsewhere. Their words
/// are in the program's language, not the studio's.
public final class Drafts {

    private static final int MAX_LENGTH = 1000;
    private static final int TRIES = 3;

    private Drafts() {}

    /// A step of that kind under an id the program does not use.
    public static Step of(StepKind kind, Program program) {
        NodeId id = NodeIds.fresh(kind.stem(), program);
        Messages words = Messages.in(Locale.forLanguageTag(program.language()));
        return switch (kind) {
            case MESSAGE -> new Say.Message(id, "", "");
            case QUESTION ->
                new Ask.Question(
                        id,
                        "",
                        "",
                        new ExpectedAnswer.Text(MAX_LENGTH),
                        freshVariable("answer", program),
                        words.text("builder.draft.question-retry"),
                        TRIES);
            case CHOICE ->
                new Ask.Choice(
                        id,
                        "",
                        "",
                        List.of(
                                new Ask.Option("option_1", words.text("builder.draft.yes")),
                                new Ask.Option("option_2", words.text("builder.draft.no"))),
                        "",
                        words.text("builder.draft.choice-retry"),
                        TRIES);
            case ANSWER -> new Think.Answer(id, "", "{{input}}");
            case BRANCH -> new Decide.Branch(id, "", List.of(newCase("case_1", program)));
            case WAIT -> new Pause.Wait(id, "", java.time.Duration.ofDays(1));
            case SET_VARIABLE -> new Keep.SetVariable(id, "", freshVariable("value", program), "");
            case END -> new End(id, "", words.text("builder.draft.outcome"));
        };
    }

    /// A branch's case that asks for the first variable the program keeps.
    public static Decide.Branch.Case newCase(String id, Program program) {
        String variable = variables(program).findFirst().orElse("input");
        return new Decide.Branch.Case(id, "", new Condition.Compare(variable, Condition.Operator.IS_SET, ""));
    }

    /// The variables the program's steps keep, in their order, each once.
    public static Stream<String> variables(Program program) {
        return program.steps().stream()
                .map(step -> switch (step) {
                    case Ask.Question question -> question.variable();
                    case Ask.Choice choice -> choice.variable();
                    case Keep.SetVariable set -> set.variable();
                    case Say.Message _, Think.Answer _, Decide.Branch _, Pause.Wait _, End _ -> "";
                })
                .filter(name -> !name.isBlank())
                .distinct();
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
