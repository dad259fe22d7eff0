package org.companero.studio.builder.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.companero.protocol.program.ExpectedAnswer;

/// What counts as an answer to a question.
final class AnswerForm {

    private static final List<ExpectedAnswer> KINDS = List.of(
            new ExpectedAnswer.Text(1000),
            new ExpectedAnswer.Number(null, null),
            new ExpectedAnswer.Email(),
            new ExpectedAnswer.Phone(),
            new ExpectedAnswer.Date(),
            new ExpectedAnswer.Time(),
            new ExpectedAnswer.Rating(5),
            new ExpectedAnswer.Scale(1, 10, "", ""),
            new ExpectedAnswer.File(ExpectedAnswer.FileKind.ANY),
            new ExpectedAnswer.VoiceNote(),
            new ExpectedAnswer.Location());

    private final Fields fields;

    AnswerForm(Fields fields) {
        this.fields = fields;
    }

    void build(ExpectedAnswer answer) {
        List<Node> rows = new ArrayList<>();
        rows.add(fields.choice("answer", KINDS, general(answer), this::name));
        rows.addAll(details(answer));
        fields.section(fields.text("builder.form.expects"), rows.toArray(Node[]::new));
    }

    private String name(ExpectedAnswer answer) {
        return fields.text(
                "builder.expects." + general(answer).getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    /// The entry of the list that the answer belongs to.
    private static ExpectedAnswer general(ExpectedAnswer answer) {
        return KINDS.stream()
                .filter(kind -> kind.getClass() == answer.getClass())
                .findFirst()
                .orElse(answer);
    }

    private List<Node> details(ExpectedAnswer answer) {
        return switch (answer) {
            case ExpectedAnswer.Text(var longest) ->
                List.of(Fields.beside(
                        Fields.word(fields.text("builder.form.longest")),
                        fields.number("answer.maxLength", 1, 4000, longest, fields.text("builder.form.longest"))));
            case ExpectedAnswer.Number(var min, var max) ->
                List.of(Fields.beside(
                        fields.decimal("answer.min", min, fields.text("builder.form.from"), true),
                        Fields.word(fields.text("builder.form.until")),
                        fields.decimal("answer.max", max, fields.text("builder.form.to"), true)));
            case ExpectedAnswer.Rating(var max) ->
                List.of(Fields.beside(
                        fields.number("answer.max", 2, 10, max, fields.text("builder.form.stars")),
                        Fields.word(fields.text("builder.form.stars"))));
            case ExpectedAnswer.Scale scale -> scale(scale);
            case ExpectedAnswer.File(var accepts) ->
                List.of(fields.choice(
                        "answer.accepts",
                        Arrays.asList(ExpectedAnswer.FileKind.values()),
                        accepts,
                        kind -> fields.text("builder.answer.file." + kind.name().toLowerCase(Locale.ROOT))));
            case ExpectedAnswer.Email _,
                    ExpectedAnswer.Phone _,
                    ExpectedAnswer.Date _,
                    ExpectedAnswer.Time _,
                    ExpectedAnswer.VoiceNote _,
                    ExpectedAnswer.Location _ -> List.of();
        };
    }

    private List<Node> scale(ExpectedAnswer.Scale scale) {
        return List.of(
                Fields.beside(
                        fields.number("answer.min", -100, 100, scale.min(), fields.text("builder.form.from")),
                        Fields.word(fields.text("builder.form.until")),
                        fields.number("answer.max", -100, 100, scale.max(), fields.text("builder.form.to"))),
                fields.line("answer.low", scale.low(), fields.text("builder.form.scale.low")),
                fields.line("answer.high", scale.high(), fields.text("builder.form.scale.high")));
    }
}
