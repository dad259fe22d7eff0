package org.companero.platform.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.companero.platform.access.Actor;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.AuditAction;
import org.jspecify.annotations.Nullable;

/// What is to be recorded; the database gives it its place. Its JSON is what [AuditRows] inserts.
record NewEntry(
        Instant at,
        AuditAction action,
        ActorKind actorKind,
        UUID actorId,
        String actorName,
        String target,
        Map<String, String> details,
        @Nullable String address) {

    private static final int LONGEST = 200;
    private static final int MOST_DETAILS = 20;

    static NewEntry of(Instant at, Actor actor, AuditAction action, String target, Map<String, String> details) {
        return new NewEntry(
                at.truncatedTo(ChronoUnit.MICROS),
                action,
                actor.kind(),
                actor.id(),
                clean(actor.name()),
                clean(target),
                clean(details),
                ClientAddress.current().orElse(null));
    }

    private static Map<String, String> clean(Map<String, String> details) {
        Map<String, String> clean = new TreeMap<>();
        details.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_DETAILS)
                .forEach(detail -> clean.put(clean(detail.getKey()), clean(detail.getValue())));
        return clean;
    }

    // PostgreSQL's JSON holds neither U+0000 nor half a character, and a log is read line by line.
    private static String clean(String text) {
        return text.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
