package org.companero.studio.builder.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Condition.Operator;
import org.companero.studio.text.Messages;

/// Conditions as phrases in the creator's language.
final class ConditionWords {

    private final Messages messages;

    ConditionWords(Messages messages) {
        this.messages = messages;
    }

    /// Such as *sleep quality is at least 3*.
    String of(Condition condition) {
        return switch (condition) {
            case Condition.Compare(var variable, var operator, var value) -> compared(variable, operator, value);
            case Condition.Field(var field, var operator, var value) -> compared(field, operator, value);
            case Condition.Tag(var tag) -> messages.text("builder.condition.tag.words", named(tag));
            case Condition.Segment(var segment) -> messages.text("builder.condition.segment.words", named(segment));
            case Condition.Language(var tag) -> messages.text("builder.condition.language.words", language(tag));
            case Condition.Channel(var channel) -> messages.text("builder.condition.channel.words", named(channel));
            case Condition.LocalHours hours -> hours(hours);
            case Condition.Formula(var expression) -> named(Texts.oneLine(expression));
            case Condition.All(var all) -> joined(all, messages.text("builder.condition.all.between"), "all");
            case Condition.Any(var any) -> joined(any, messages.text("builder.condition.any.between"), "any");
            case Condition.Not(var inner) -> messages.text("builder.condition.not.words", of(inner));
        };
    }

    /// What the condition is about, such as *sleep quality*.
    String subject(Condition condition) {
        return switch (condition) {
            case Condition.Compare compare -> named(Texts.human(compare.variable()));
            case Condition.Field field -> named(Texts.human(field.field()));
            case Condition.Tag _,
                    Condition.Segment _,
                    Condition.Language _,
                    Condition.Channel _,
                    Condition.LocalHours _,
                    Condition.Formula _ -> kind(condition).toLowerCase(messages.locale());
            case Condition.All(var all) -> all.isEmpty() ? kind(condition) : subject(all.getFirst());
            case Condition.Any(var any) -> any.isEmpty() ? kind(condition) : subject(any.getFirst());
            case Condition.Not(var inner) -> subject(inner);
        };
    }

    String kind(Condition condition) {
        return messages.text("builder.condition." + ConditionKind.of(condition).stem());
    }

    String operator(Operator operator) {
        return messages.text("builder.operator." + operator.name().toLowerCase(Locale.ROOT));
    }

    private String compared(String name, Operator operator, String value) {
        String phrase = named(Texts.human(name)) + " " + operator(operator);
        return operator.bare() ? phrase : phrase + " " + named(value);
    }

    private String hours(Condition.LocalHours hours) {
        TimeWords times = new TimeWords(messages);
        String phrase =
                messages.text("builder.condition.hours.words", times.time(hours.from()), times.time(hours.to()));
        return hours.days().isEmpty() ? phrase : times.days(hours.days()) + ", " + phrase;
    }

    private String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(messages.locale());
        return named(name.isEmpty() ? tag : name);
    }

    private String joined(List<Condition> conditions, String between, String kind) {
        return conditions.isEmpty()
                ? messages.text("builder.condition." + kind)
                : conditions.stream().map(this::of).collect(Collectors.joining(" " + between + " "));
    }

    private static String named(String name) {
        return name.isBlank() ? "…" : name;
    }
}
