package org.companero.protocol.rehearsal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.companero.protocol.engine.Person;
import org.companero.protocol.engine.Value;
import org.companero.protocol.program.ProgramTest.Given;
import org.companero.protocol.program.ProgramTest.Member;
import org.companero.protocol.program.ValueType;

/// What a kept chat gives a run, as the engine knows it, and back.
public final class Givens {

    private Givens() {}

    /// A value that is not of its sort is a text.
    public static Map<String, Value> values(List<Given> givens) {
        Map<String, Value> values = new HashMap<>();
        givens.forEach(given -> values.put(given.name(), value(given)));
        return values;
    }

    /// In the order of their names.
    public static List<Given> of(Map<String, Value> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> given(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// A zone that is not known is UTC.
    public static Person person(Member member) {
        return new Person(
                member.name(),
                member.email(),
                member.phone(),
                member.language(),
                zone(member.zone()),
                member.channel(),
                member.tags(),
                member.segments(),
                values(member.fields()),
                Map.of(),
                null);
    }

    static Member member(Person person) {
        return new Member(
                person.name(),
                person.email(),
                person.phone(),
                person.language(),
                person.zone().getId(),
                person.channel(),
                person.tags(),
                person.segments(),
                of(person.fields()));
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    private static Value value(Given given) {
        String text = given.value();
        return switch (given.type()) {
            case NUMBER -> number(text);
            case TRUTH -> new Value.Truth(text.equals("true"));
            case LIST -> new Value.Items(text.lines().map(Value::of).toList());
            case TEXT, DATE, TIME -> Value.of(text);
        };
    }

    private static Value number(String text) {
        try {
            return Value.of(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return Value.of(text);
        }
    }

    private static Given given(String name, Value value) {
        return switch (value) {
            case Value.Text(String text) -> new Given(name, ValueType.TEXT, text);
            case Value.Number number -> new Given(name, ValueType.NUMBER, number.plain());
            case Value.Truth truth -> new Given(name, ValueType.TRUTH, truth.plain());
            case Value.Items(List<Value> items) ->
                new Given(name, ValueType.LIST, items.stream().map(Value::plain).collect(Collectors.joining("\n")));
        };
    }
}
