package org.companero.protocol.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.companero.protocol.expression.Names;
import org.companero.protocol.expression.Scope;
import org.companero.protocol.program.Variables;

/// What expressions may read.
final class Scopes {

    private Scopes() {}

    /// @param variables read when they are asked for, so that a change is seen
    /// @param language the one that is spoken with the person
    static Scope of(Map<String, Value> variables, Names names, Person person, Instant now, String language) {
        return new Scope(
                contact(person, language),
                new RawValues(person.fields(), names.fields()),
                new RawValues(variables, names.run()),
                habits(person),
                variables.getOrDefault(Variables.INPUT, Value.NOTHING).plain(),
                person.channel(),
                now,
                person.zone(),
                Locale.forLanguageTag(language.replace('_', '-')));
    }

    private static Map<String, Object> contact(Person person, String language) {
        Map<String, Object> contact = new HashMap<>();
        contact.put("name", person.name());
        contact.put("first_name", person.name().strip().split("\\s+", 2)[0]);
        contact.put("email", person.email());
        contact.put("phone", person.phone());
        contact.put("language", person.language().isBlank() ? language : person.language());
        contact.put("zone", person.zone().getId());
        contact.put("tags", List.copyOf(person.tags()));
        contact.put("segments", List.copyOf(person.segments()));
        if (person.since() != null) {
            contact.put("created_at", person.since());
        }
        return contact;
    }

    private static Map<String, Object> habits(Person person) {
        Map<String, Object> habits = new HashMap<>();
        person.habits().forEach((name, standing) -> {
            Map<String, Object> one = new HashMap<>();
            one.put("streak", standing.streak());
            one.put("score", standing.score());
            one.put("done_today", standing.doneToday());
            if (standing.lastCheckIn() != null) {
                one.put("last_check_in", standing.lastCheckIn());
            }
            habits.put(name, one);
        });
        return habits;
    }
}
