package org.companero.studio.builder.inspector;

import java.util.List;
import javafx.scene.Node;
import org.companero.protocol.program.Decide;
import org.companero.studio.builder.model.Drafts;
import org.companero.studio.builder.model.Shares;

/// How a program decides: by conditions, by a value, by chance.
final class DecideForm {

    private static final int HEAVIEST = 1000;

    private final Fields fields;

    DecideForm(Fields fields) {
        this.fields = fields;
    }

    void build(Decide decide) {
        switch (decide) {
            case Decide.Branch branch -> build(branch);
            case Decide.Switch choose -> build(choose);
            case Decide.Split split -> build(split);
        }
    }

    private void build(Decide.Branch branch) {
        List<Decide.Branch.Case> cases = branch.cases();
        fields.section(
                fields.text("builder.form.cases"),
                fields.list(
                        "cases",
                        cases,
                        place -> branchCase(cases, place),
                        there -> Drafts.newCase(
                                Drafts.freshId(
                                        "case",
                                        there.stream()
                                                .map(Decide.Branch.Case::id)
                                                .toList()),
                                fields.program()),
                        fields.text("builder.form.add-case")));
        fields.hint(fields.text("builder.form.cases.hint"));
    }

    private Node branchCase(List<Decide.Branch.Case> cases, int place) {
        Decide.Branch.Case one = cases.get(place);
        return fields.framed(
                "cases",
                cases,
                place,
                fields.line(
                        "cases." + place + ".label", one.label(), fields.words().condition(one.condition())),
                new ConditionForm(fields).build("cases." + place + ".condition", one.condition()));
    }

    private void build(Decide.Switch choose) {
        fields.section(
                fields.text("builder.form.switch"),
                fields.filled("value", choose.value(), fields.text("builder.form.switch.prompt")));
        List<Decide.Switch.Case> cases = choose.cases();
        fields.section(
                fields.text("builder.form.cases"),
                fields.list(
                        "cases",
                        cases,
                        place -> fields.framed(
                                "cases",
                                cases,
                                place,
                                fields.line(
                                        "cases." + place + ".label",
                                        cases.get(place).label(),
                                        fields.text("builder.form.label.prompt")),
                                fields.wordList(
                                        "cases." + place + ".values",
                                        cases.get(place).values(),
                                        fields.text("builder.form.values.prompt"))),
                        there -> new Decide.Switch.Case(
                                Drafts.freshId(
                                        "case",
                                        there.stream()
                                                .map(Decide.Switch.Case::id)
                                                .toList()),
                                "",
                                List.of()),
                        fields.text("builder.form.add-case")));
        fields.hint(fields.text("builder.form.switch.hint"));
    }

    private void build(Decide.Split split) {
        List<Decide.Split.Share> shares = split.shares();
        fields.section(
                fields.text("builder.form.shares"),
                fields.list(
                        "shares",
                        shares,
                        place -> share(shares, place),
                        there -> new Decide.Split.Share(
                                Drafts.freshId(
                                        "share",
                                        there.stream()
                                                .map(Decide.Split.Share::id)
                                                .toList()),
                                "",
                                1),
                        fields.text("builder.form.shares.add")));
        fields.hint(fields.text("builder.form.shares.hint"));
    }

    private Node share(List<Decide.Split.Share> shares, int place) {
        Decide.Split.Share one = shares.get(place);
        int all = shares.stream().mapToInt(Decide.Split.Share::weight).sum();
        return fields.framed(
                "shares",
                shares,
                place,
                fields.line("shares." + place + ".label", one.label(), fields.text("builder.form.label.prompt")),
                Fields.beside(
                        fields.form()
                                .number(
                                        Fields.id("shares." + place + ".weight"),
                                        1,
                                        HEAVIEST,
                                        one.weight(),
                                        fields.text("builder.form.weight"),
                                        weight -> fields.put("shares." + place + ".weight", weight)),
                        Fields.word(Shares.percent(one.weight(), all))));
    }
}
