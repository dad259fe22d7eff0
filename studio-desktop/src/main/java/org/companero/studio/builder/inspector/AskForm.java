package org.companero.studio.builder.inspector;

import java.util.List;
import javafx.scene.Node;
import org.companero.protocol.program.Ask;
import org.companero.studio.builder.model.Drafts;

/// What a program asks: questions, choices and choices of several.
final class AskForm {

    private static final int MOST_TRIES = 10;

    private final Fields fields;

    AskForm(Fields fields) {
        this.fields = fields;
    }

    void build(Ask ask) {
        fields.section(
                fields.text("builder.form.question"),
                fields.area("text", ask.text(), fields.text("builder.form.question.prompt")));
        switch (ask) {
            case Ask.Question question -> new AnswerForm(fields).build(question.answer());
            case Ask.Choice choice -> options(choice.options());
            case Ask.SeveralChoices several -> {
                options(several.options());
                fields.section(
                        fields.text("builder.form.how-many"),
                        Fields.beside(
                                fields.number("min", 0, 50, several.min(), fields.text("builder.form.from")),
                                Fields.word(fields.text("builder.form.until")),
                                fields.number("max", 1, 50, several.max(), fields.text("builder.form.to"))));
            }
        }
        fields.section(fields.text("builder.form.keep-in"), fields.variable("variable", ask.variable()));
        retries(ask);
        new Spans(fields).noReply(ask.noReply());
    }

    private void options(List<Ask.Option> options) {
        fields.section(
                fields.text("builder.form.answers"),
                fields.list(
                        "options",
                        options,
                        place -> fields.row("options", options, place, option(options, place)),
                        there -> new Ask.Option(
                                Drafts.freshId(
                                        "option",
                                        there.stream().map(Ask.Option::id).toList()),
                                ""),
                        fields.text("builder.form.add-answer")));
    }

    private Node option(List<Ask.Option> options, int place) {
        return fields.line(
                "options." + place + ".label", options.get(place).label(), fields.text("builder.form.answer.prompt"));
    }

    private void retries(Ask ask) {
        fields.section(
                fields.text("builder.form.retry"),
                fields.list(
                        "retries",
                        ask.retries(),
                        place -> fields.row(
                                "retries",
                                ask.retries(),
                                place,
                                fields.line(
                                        "retries." + place,
                                        ask.retries().get(place),
                                        fields.text("builder.form.retry.prompt"))),
                        there -> "",
                        fields.text("builder.form.retry.add")),
                Fields.beside(
                        Fields.word(fields.text("builder.form.tries")),
                        fields.number("tries", 1, MOST_TRIES, ask.tries(), fields.text("builder.form.tries"))));
    }
}
