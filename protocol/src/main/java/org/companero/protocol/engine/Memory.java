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
import org.companero.protocol.json.UrlText;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Variables;

/// What a run knows while an event is dealt with: its variables, the person, the time.
final class Memory {

    private static final int MAX_DIGITS = 60;
    private static final Instant EARLIEST = Instant.parse("-999999-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+999999-12-31T00:00:00Z");

    private final Map<String, Value> variables;
    private final Moment moment;
    private final Prepared.Spoken spoken;
    private final Person[] person;

    Memory(Map<String, Value> variables, Moment moment, Prepared.Spoken spoken) {
        this(variables, moment, spoken, new Person[] {moment.person()});
    }

    private Memory(Map<String, Value> variables, Moment moment, Prepared.Spoken spoken, Person[] person) {
        this.variables = new HashMap<>(variables);
        this.moment = moment;
        this.spoken = spoken;
        this.person = person;
    }

    /// What another program knows, of the same person.
    Memory in(Map<String, Value> others, Prepared program) {
        return new Memory(others, moment, program.in(moment.person().language()), person);
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
        return Customs.of(spoken.language());
    }

    ZoneId zone() {
        return moment.person().zone();
    }

    /// The day it is where the person is.
    LocalDate today() {
        return now().toLocalDate();
    }

    /// What the clock shows where the person is; at the ends of time, where no calendar has days, the last one that has.
    ZonedDateTime now() {
        Instant now = moment.now();
        return (now.isAfter(LATEST) ? LATEST : now.isBefore(EARLIEST) ? EARLIEST : now).atZone(zone());
    }

    Person person() {
        return person[0];
    }

    void change(ContactChange change) {
        person[0] = person[0].after(change);
    }

    /// What the person wrote becomes `input`. What no database can store is left out.
    String hear(String text) {
        String heard = Cut.to(Words.trim(text.replace("\u0000", "")), Engine.MAX_VALUE);
        variables.put(Variables.INPUT, Value.of(heard));
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
            variables.put(variable, bounded(value));
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
        BigDecimal before = Numbers.exactly(get(variable).plain(), customs()).orElse(BigDecimal.ZERO);
        keep(variable, Value.of(before.add(by)));
    }

    private static Value bounded(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Value.of(Cut.to(text, Engine.MAX_VALUE));
            case Value.Items(List<Value> items) ->
                new Value.Items(
                        items.subList(Math.max(0, items.size() - Engine.MAX_ITEMS), items.size()).stream()
                                .map(Memory::bounded)
                                .toList());
            case Value.Number number -> number.plain().length() > MAX_DIGITS ? Value.NOTHING : number;
            case Value.Truth truth -> truth;
        };
    }

    String fill(String text) {
        return Template.fill(text, this::plain).strip();
    }

    private String plain(String name) {
        return get(name).plain();
    }

    /// The text, filled in for an address: what is filled in is encoded.
    String fillAddress(String text) {
        return Template.fill(text, name -> UrlText.encoded(plain(name))).strip();
    }

    /// The text, filled in for JSON: what is filled in stands within quotes.
    String fillJson(String text) {
        return Template.fill(text, name -> JsonText.escaped(plain(name))).strip();
    }

    /// What the text says, as a value.
    Value value(String text) {
        return Template.only(text).map(this::get).orElseGet(() -> Value.of(fill(text)));
    }

    Optional<LocalDate> date(String text) {
        return Dates.read(fill(text), customs(), today());
    }

    boolean holds(Condition condition) {
        return new Conditions(this).holds(condition);
    }

    boolean isTrue(String expression) {
        return get(expression).plain().equals("true");
    }

    boolean equal(String value, String wanted) {
        return Conditions.compare(value, fill(wanted), customs()) == 0;
    }
}
