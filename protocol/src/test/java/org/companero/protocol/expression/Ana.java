package org.companero.protocol.expression;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The person of the examples: Ana, in Madrid, on the evening of Saturday, 31 January 2026.
public final class Ana {

    public static final Names NAMES = new Names(
            Map.of(
                    "name", ValueType.TEXT,
                    "weight", ValueType.NUMBER,
                    "goal_weight", ValueType.NUMBER,
                    "count", ValueType.NUMBER,
                    "start", ValueType.DATE,
                    "alarm", ValueType.TIME,
                    "vegetarian", ValueType.TRUTH,
                    "foods", ValueType.LIST,
                    "seen", ValueType.MOMENT),
            Map.of("nickname", ValueType.TEXT, "birthday", ValueType.DATE),
            Set.of("water", "sleep"));

    private static final Map<String, Object> CONTACT = Map.of(
            "name", "Ana María García",
            "first_name", "Ana",
            "email", "ana@example.com",
            "language", "en",
            "zone", "Europe/Madrid",
            "tags", List.of("new", "vip", "runner"),
            "created_at", Instant.parse("2026-01-01T09:00:00Z"));
    private static final Map<String, Object> RUN =
            Map.of("name", "Ana", "weight", 72.5, "count", 3, "start", LocalDate.of(2026, 2, 7));
    private static final Map<String, Object> HABITS =
            Map.of("water", Map.of("streak", 5, "score", 0.8, "done_today", true));

    private Ana() {}

    public static Scope scope() {
        return in(Locale.ENGLISH);
    }

    static Scope in(Locale language) {
        return new Scope(
                CONTACT,
                Map.of(),
                RUN,
                HABITS,
                "go",
                "widget",
                Instant.parse("2026-01-31T20:30:00Z"),
                ZoneId.of("Europe/Madrid"),
                language);
    }

    static Scope at(String moment, String zone) {
        Scope ana = scope();
        return new Scope(
                ana.contact(),
                ana.fields(),
                ana.run(),
                ana.habits(),
                ana.input(),
                ana.channel(),
                Instant.parse(moment),
                ZoneId.of(zone),
                ana.language());
    }

    /// With one variable of the run changed.
    static Scope with(String name, Object value) {
        Map<String, Object> run = new HashMap<>(RUN);
        run.put(name, value);
        Scope ana = scope();
        return new Scope(
                ana.contact(),
                ana.fields(),
                Map.copyOf(run),
                ana.habits(),
                ana.input(),
                ana.channel(),
                ana.now(),
                ana.zone(),
                ana.language());
    }
}
