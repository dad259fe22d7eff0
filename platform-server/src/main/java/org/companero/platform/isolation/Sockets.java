package org.companero.platform.isolation;

import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// Listens as one creator while the other is busy.
final class Sockets {

    private static final String LIVE = "a studio hears nothing of the other creator";
    private static final String WIDGET = "a visitor is a stranger at the other creator's widget";
    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Wire wire;
    private final Report report;

    Sockets(Wire wire, Report report) {
        this.wire = wire;
        this.report = report;
    }

    void probe(Tenant self, Tenant other) {
        try (var studio = Socket.studio(wire, self);
                var own = Socket.visitor(wire, self, null);
                var theirs = Socket.visitor(wire, other, null)) {
            studio.hears(frame -> frame.contains("\"ready\""));
            String token =
                    JSON.readTree(theirs.hears(Sockets::welcome)).get("token").asString();
            say(theirs, other.marker());
            theirs.hears(frame -> frame.contains("Well, " + other.marker()));
            own.hears(Sockets::welcome);
            say(own, self.marker());
            studio.hears(frame -> frame.contains("Well, " + self.marker()));
            Wire.pause(SILENCE);
            report.probe(LIVE, other.found(studio.heard()).isEmpty(), "the studio of " + self.name() + " heard it");
            report.probe(WIDGET, other.found(own.heard()).isEmpty(), "a visitor of " + self.name() + " heard it");
            stranger(self, other, token);
        }
    }

    /// With the token of a visitor of the other creator.
    private void stranger(Tenant self, Tenant other, String token) {
        try (var visitor = Socket.visitor(wire, self, token)) {
            var welcome = JSON.readTree(visitor.hears(Sockets::welcome));
            boolean fresh = !welcome.get("token").asString().equals(token)
                    && welcome.get("messages").isEmpty();
            report.probe(WIDGET, fresh, "a token of " + other.name() + " is known at " + self.name());
            report.probe(WIDGET, other.found(visitor.heard()).isEmpty(), "its messages are shown");
        }
    }

    private static boolean welcome(String frame) {
        return frame.contains("\"welcome\"");
    }

    private static void say(Socket visitor, String text) {
        visitor.say("{\"type\":\"say\",\"clientId\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), text));
    }
}
