package org.companero.protocol.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/// People for tests.
final class People {

    static final Person ANA = in("Europe/Madrid", "es");

    private People() {}

    static Person in(String zone, String language) {
        return new Person(
                "Ana Ruiz",
                "ana@example.org",
                "+34600000000",
                language,
                ZoneId.of(zone),
                "widget",
                Set.of("VIP"),
                Set.of("Runners"),
                Map.of("age", Value.of(41)),
                Map.of(),
                Instant.parse("2025-12-01T10:00:00Z"));
    }
}
