package org.companero.protocol.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.companero.protocol.expression.ExpressionFault;
import org.companero.protocol.expression.Expressions;
import org.companero.protocol.expression.Scope;
import org.companero.protocol.expression.Template;
import org.companero.protocol.json.UrlText;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Variables;
import org.companero.protocol.text.Cut;
import org.companero.protocol.text.Words;
import org.jspecify.annotations.Nullable;

/// What a run knows while an event is dealt with: its variables, the person, the time.
final class Memory {

    private static final int MAX_DIGITS = 60;
    private static final String PLACE = "{{";
    private static final Instant EARLIEST = Instant.parse("-999999-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+999999-12-31T00:00:00Z");

    private final Moment moment;
    private final Prepared program;
    private final Prepared.Spoken spoken;
    // The state's own until the first change.
    private Map<String, Value> variables;
    private boolean changed;
    private Person person;
    private @Nullable Scope scope;

    Memory(Map<String, Value> variables, Moment moment, Prepared program) {
        this(variables, moment, program, moment.person());
    }

    private Memory(Map<String, Value> variables, Moment moment, Prepared program, Person person) {
        this.variables = variables;
        this.moment = moment;
        this.program = program;
        this.spoken = program.in(person.language());
        this.person = person;
    }

    /// What another program knows, of the same person as known now.
    Memory in(Map<String, Value> others, Prepared other) {
        return new Memory(others, moment, other, person);
    }

    Map<String, Value> variables() {
        return Map.copyOf(variables);
    }

    Prepared.Spoken spoken() {
        return spoken;
    }

    String language() {
        return spoken.language();
    }

    Customs customs() {
        return spoken.customs();
    }

    ZoneId zone() {
        return person.zone();
    }

    /// The day it is where the person is.
    LocalDate today() {
        return now().toLocalDate();
    }

    /// What the clock shows where the person is; at the ends of time, where no calendar has days, the last one
    /// that has.
    ZonedDateTime now() {
        Instant now = moment.now();
        return (now.isAfter(LATEST) ? LATEST : now.isBefore(EARLIEST) ? EARLIEST : now).atZone(zone());
    }

    Person person() {
        return person;
    }

    void change(ContactChange change) {
        person = person.after(change);
        scope = null;
    }

    /// What the person wrote becomes `input`. What no database can store is left out.
    String hear(String text) {
        String heard = Cut.to(Words.trim(text.replace("\u0000", "")), Engine.MAX_VALUE);
        put(Variables.INPUT, Value.of(heard));
        return heard;
    }

    String input() {
        return get(Variables.INPUT).plain();
    }

    Value get(String variable) {
        return variables.getOrDefault(variable, Value.NOTHING);
    }

    /// A name that is none, as when nothing shall be kept, keeps nothing.
    void keep(String variable, Value value) {
        if (Variables.isName(variable) && !variable.equals(Variables.INPUT)) {
            put(variable, bounded(value));
        }
    }

    private void put(String variable, Value value) {
        if (!changed) {
            variables = new HashMap<>(variables);
            changed = true;
            scope = null;
        }
        variables.put(variable, value);
        if (variable.equals(Variables.INPUT)) {
            scope = null;
        }
    }

    void keepAll(Map<String, Value> values) {
        values.forEach(this::keep);
    }

    void append(String variable, Value value) {
        List<Value> items = new ArrayList<>(
                switch (get(variable)) {
                    case Value.Items(List<Value> before) -> before;
                    case Value.Text(String text) when text.isEmpty() -> List.<Value>of();
                    case Value one -> List.of(one);
                });
        items.add(value);
        keep(variable, new Value.Items(items));
    }

    void add(String variable, BigDecimal by) {
        if (Value.of(by) instanceof Value.Number(BigDecimal more)) {
            BigDecimal before =
                    Numbers.exactly(get(variable).plain(), customs()).orElse(BigDecimal.ZERO);
            keep(variable, Value.of(before.add(more)));
        }
    }

    private static Value bounded(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Value.of(Cut.to(text, Engine.MAX_VALUE));
            case Value.Items(List<Value> items) ->
                new Value.Items(items.subList(Math.max(0, items.size() - Engine.MAX_ITEMS), items.size()).stream()
                        .map(Memory::bounded)
                        .toList());
            case Value.Number number -> number.plain().length() > MAX_DIGITS ? Value.NOTHING : number;
            case Value.Truth truth -> truth;
        };
    }

    /// The text as the person reads it.
    String fill(String text) {
        return text.contains(PLACE) ? template(text).fill(scope()).strip() : cut(text);
    }

    /// The text with its values as they are kept.
    String plain(String text) {
        return filled(text, value -> Value.ofRaw(value).plain());
    }

    /// The text, filled in for an address: what is filled in is encoded.
    String fillAddress(String text) {
        return filled(text, value -> UrlText.encoded(Value.ofRaw(value).plain()));
    }

    /// The text as an address that somebody opens: as [#fillAddress], but one that is kept whole is taken as it is.
    String address(String text) {
        return text.contains(PLACE) && template(text).only().isPresent() ? plain(text) : fillAddress(text);
    }

    /// The text, filled in for JSON: what is filled in stands within quotes, or is a number.
    String fillJson(String text) {
        return filled(text, value -> JsonText.escaped(Value.ofRaw(value).plain()));
    }

    private String filled(String text, Function<Object, String> written) {
        return text.contains(PLACE) ? template(text).fill(scope(), written).strip() : cut(text);
    }

    private static String cut(String text) {
        return Cut.to(text, Template.MAX_LENGTH).strip();
    }

    /// What the text says, as a value: of a single expression what it is.
    Value value(String text) {
        return bounded(read(text));
    }

    private Value read(String text) {
        if (!text.contains(PLACE)) {
            return Value.of(cut(text));
        }
        Template template = template(text);
        return template.only()
                .map(expression -> Value.ofRaw(expression.value(scope())))
                .orElseGet(() -> Value.of(plain(text)));
    }

    private Template template(String text) {
        return Expressions.template(text, program.names());
    }

    private Scope scope() {
        Scope known = scope;
        if (known == null) {
            known = Scopes.of(variables, program.names(), person(), moment.now(), spoken);
            scope = known;
        }
        return known;
    }

    Optional<LocalDate> date(String text) {
        return Dates.read(plain(text), customs(), today());
    }

    boolean holds(Condition condition) {
        return new Conditions(this).holds(condition);
    }

    /// Whether the expression is true; one with a fault is not.
    boolean isTrue(String expression) {
        try {
            return Expressions.condition(expression, program.names()).holds(scope());
        } catch (ExpressionFault _) {
            return false;
        }
    }

    boolean equal(String value, String wanted) {
        return Conditions.compare(value, plain(wanted), customs()) == 0;
    }
}
