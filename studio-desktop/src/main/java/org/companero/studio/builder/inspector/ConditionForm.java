package org.companero.studio.builder.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Condition.Operator;
import org.companero.protocol.program.Variables;
import org.companero.studio.builder.model.ConditionKind;
import org.companero.studio.builder.model.Drafts;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;

/// A condition: its kind, what belongs to that, and within groups the conditions it is made of.
final class ConditionForm {

    private static final List<String> CHANNELS = List.of("widget", "whatsapp", "telegram");
    private static final List<String> LANGUAGES = List.of("en", "es", "pt", "fr", "de", "it");

    private final Fields fields;

    ConditionForm(Fields fields) {
        this.fields = fields;
    }

    Node build(String path, Condition condition) {
        ComboBox<ConditionKind> kind = fields.form()
                .choice(
                        Fields.id(path) + "-kind",
                        Arrays.asList(ConditionKind.values()),
                        ConditionKind.of(condition),
                        one -> fields.text("builder.condition." + one.stem()),
                        one -> fields.put(path, one.draft(condition, Drafts.firstVariable(fields.program()))));
        kind.setAccessibleText(fields.text("builder.form.condition"));
        return new VBox(6, kind, details(path, condition));
    }

    private Node details(String path, Condition condition) {
        return switch (condition) {
            case Condition.Compare(var variable, var operator, var value) ->
                compared(
                        path,
                        fields.choice(path + ".variable", known(variable), variable, this::variable),
                        operator,
                        value);
            case Condition.Field(var field, var operator, var value) ->
                compared(path, fields.variable(path + ".field", field), operator, value);
            case Condition.Tag(var tag) -> fields.line(path + ".tag", tag, fields.text("builder.form.tag.prompt"));
            case Condition.Segment(var segment) ->
                fields.line(path + ".segment", segment, fields.text("builder.form.segment.prompt"));
            case Condition.Language(var language) ->
                fields.choice(path + ".language", with(LANGUAGES, language), language, this::language);
            case Condition.Channel(var channel) ->
                fields.choice(path + ".channel", with(CHANNELS, channel), channel, this::channel);
            case Condition.LocalHours hours ->
                new VBox(
                        6,
                        Fields.beside(
                                fields.time(path + ".from", hours.from(), fields.text("builder.form.time"), false),
                                Fields.word(fields.text("builder.form.until")),
                                fields.time(path + ".to", hours.to(), fields.text("builder.form.time"), false)),
                        fields.days(path + ".days", hours.days()));
            case Condition.Formula(var expression) ->
                new Formulas(fields)
                        .field(path + ".expression", expression, fields.text("builder.form.formula.prompt"), false);
            case Condition.All(var all) -> group(path, all);
            case Condition.Any(var any) -> group(path, any);
            case Condition.Not(var inner) -> inset(build(path + ".condition", inner));
        };
    }

    private Node compared(String path, Node name, Operator operator, String value) {
        ComboBox<Operator> operators =
                fields.choice(path + ".operator", Arrays.asList(Operator.values()), operator, fields.words()::operator);
        VBox box = new VBox(6, name, operators);
        if (!operator.bare()) {
            box.getChildren().add(fields.line(path + ".value", value, fields.text("builder.form.value.prompt")));
        }
        return box;
    }

    private Node group(String path, List<Condition> members) {
        return inset(fields.list(
                path + ".conditions",
                members,
                place -> {
                    VBox member = new VBox(
                            2,
                            fields.row(
                                    path + ".conditions",
                                    members,
                                    place,
                                    Controls.clipped(fields.words().condition(members.get(place)), "co-muted")),
                            build(path + ".conditions." + place, members.get(place)));
                    member.getStyleClass().add("builder-member");
                    return member;
                },
                there -> ConditionKind.fresh(),
                fields.text("builder.form.condition.add")));
    }

    private static Node inset(Node content) {
        VBox box = new VBox(content);
        box.getStyleClass().add("builder-inset");
        return box;
    }

    private List<String> known(String variable) {
        return Stream.concat(Drafts.variables(fields.program()), Stream.of(Variables.INPUT, variable))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private String variable(String name) {
        return name.equals(Variables.INPUT) ? fields.text("builder.insert.input") : StepWords.human(name);
    }

    private static List<String> with(List<String> usual, String now) {
        return Stream.concat(usual.stream(), Stream.of(now))
                .filter(one -> !one.isBlank())
                .distinct()
                .toList();
    }

    private String language(String tag) {
        String name =
                Locale.forLanguageTag(tag).getDisplayLanguage(fields.messages().locale());
        return name.isEmpty() ? tag : name;
    }

    private String channel(String channel) {
        return CHANNELS.contains(channel) ? fields.text("builder.channel." + channel) : channel;
    }
}
