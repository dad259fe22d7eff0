package org.companero.protocol.engine;

import java.time.Instant;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.companero.protocol.expression.Names;
import org.companero.protocol.expression.Scope;
import org.companero.protocol.program.Variables;
import org.jspecify.annotations.Nullable;

/// What expressions may read.
final class Scopes {

    private Scopes() {}

    /// @param variables read when they are asked for, so that a change is seen
    /// @param spoken the language that is spoken with the person
    static Scope of(Map<String, Value> variables, Names names, Person person, Instant now, Prepared.Spoken spoken) {
        return new Scope(
                new Late(() -> contact(person, spoken.language())),
                new RawValues(person.fields(), names.fields()),
                new RawValues(variables, names.run()),
                new Late(() -> habits(person)),
                variables.getOrDefault(Variables.INPUT, Value.NOTHING).plain(),
                person.channel(),
                now,
                person.zone(),
                spoken.locale());
    }

    private static Map<String, Object> contact(Person person, String language) {
        String name = person.name();
        Map<String, Object> contact = new HashMap<>();
        contact.put("name", name);
        contact.put("first_name", name.strip().split("\\s+", 2)[0]);
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

    /// A map that is made when it is first read: most expressions read none of it.
    private static final class Late extends AbstractMap<String, Object> {

        private final Supplier<Map<String, Object>> making;
        private @Nullable Map<String, Object> made;

        Late(Supplier<Map<String, Object>> making) {
            this.making = making;
        }

        private Map<String, Object> made() {
            Map<String, Object> known = made;
            if (known == null) {
                known = making.get();
                made = known;
            }
            return known;
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            return made().get(name);
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return made().containsKey(name);
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return made().entrySet();
        }
    }
}
