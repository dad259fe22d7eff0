package org.companero.studio.builder.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.ValueType;
import org.companero.studio.builder.model.Drafts;

/// What a program looks up or lets a model do.
final class ThinkForm {

    private static final int MOST_TURNS = 50;

    private final Fields fields;

    ThinkForm(Fields fields) {
        this.fields = fields;
    }

    void build(Think think) {
        switch (think) {
            case Think.Answer answer -> {
                area("builder.form.look-up", "question", answer.question(), "builder.form.look-up.prompt");
                fields.hint(fields.text("builder.form.look-up.hint"));
            }
            case Think.Conversation talk -> build(talk);
            case Think.Extract extract -> build(extract);
            case Think.Classify classify -> build(classify);
            case Think.Compose compose -> {
                area("builder.form.brief", "brief", compose.brief(), "builder.form.brief.prompt");
                area("builder.form.fallback", "fallback", compose.fallback(), "builder.form.fallback.prompt");
            }
        }
    }

    private void area(String name, String path, String now, String prompt) {
        fields.section(fields.text(name), fields.area(path, now, fields.text(prompt)));
    }

    private void build(Think.Conversation talk) {
        area("builder.form.goal", "goal", talk.goal(), "builder.form.goal.prompt");
        area("builder.form.opening", "opening", talk.opening(), "builder.form.opening.prompt");
        fields.section(
                fields.text("builder.form.exit"),
                new Formulas(fields).field("exit", talk.exit(), fields.text("builder.form.exit.prompt"), true));
        fields.section(
                fields.text("builder.form.turns"),
                fields.number("turns", 1, MOST_TURNS, talk.turns(), fields.text("builder.form.turns")));
        fields.section(fields.text("builder.form.keep-summary"), fields.variable("variable", talk.variable()));
    }

    private void build(Think.Extract extract) {
        fields.section(
                fields.text("builder.form.look-in"),
                fields.filled("text", extract.text(), fields.text("builder.form.look-in.prompt")));
        List<Think.Extract.Wanted> wanted = extract.wanted();
        fields.section(
                fields.text("builder.form.wanted"),
                fields.list(
                        "wanted",
                        wanted,
                        place -> wanted(wanted, place),
                        there -> new Think.Extract.Wanted(
                                Drafts.freshId(
                                        "found",
                                        there.stream()
                                                .map(Think.Extract.Wanted::variable)
                                                .toList()),
                                ValueType.TEXT,
                                "",
                                false),
                        fields.text("builder.form.wanted.add")));
    }

    private Node wanted(List<Think.Extract.Wanted> wanted, int place) {
        Think.Extract.Wanted one = wanted.get(place);
        String path = "wanted." + place;
        return fields.framed(
                "wanted",
                wanted,
                place,
                fields.variable(path + ".variable", one.variable()),
                fields.choice(
                        path + ".type",
                        Arrays.asList(ValueType.values()),
                        one.type(),
                        type -> fields.text("builder.type." + type.name().toLowerCase(Locale.ROOT))),
                fields.line(path + ".meaning", one.meaning(), fields.text("builder.form.meaning.prompt")),
                fields.check(path + ".needed", one.needed(), fields.text("builder.form.needed")));
    }

    private void build(Think.Classify classify) {
        fields.section(
                fields.text("builder.form.look-in"),
                fields.filled("text", classify.text(), fields.text("builder.form.look-in.prompt")));
        List<Think.Classify.Kind> kinds = classify.kinds();
        fields.section(
                fields.text("builder.form.kinds"),
                fields.list(
                        "kinds",
                        kinds,
                        place -> kind(kinds, place),
                        there -> new Think.Classify.Kind(
                                Drafts.freshId(
                                        "kind",
                                        there.stream()
                                                .map(Think.Classify.Kind::id)
                                                .toList()),
                                "",
                                "",
                                List.of()),
                        fields.text("builder.form.kinds.add")));
        fields.hint(fields.text("builder.form.kinds.hint"));
    }

    private Node kind(List<Think.Classify.Kind> kinds, int place) {
        Think.Classify.Kind one = kinds.get(place);
        String path = "kinds." + place;
        return fields.framed(
                "kinds",
                kinds,
                place,
                fields.line(path + ".label", one.label(), fields.text("builder.form.label.prompt")),
                fields.line(path + ".meaning", one.meaning(), fields.text("builder.form.kind.prompt")),
                fields.wordList(path + ".keywords", one.keywords(), fields.text("builder.form.keywords.prompt")));
    }
}
