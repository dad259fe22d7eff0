package org.companero.platform.audit;

import java.time.Instant;
import org.companero.platform.web.FieldErrors;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.MalformedPayload;
import org.jspecify.annotations.Nullable;

/// Which entries somebody wants to see.
///
/// @param actor part of the actor's name, in any case
/// @param from  the earliest time
/// @param to    the time before which entries are
/// @param before the sequence below which entries are
record AuditQuery(@Nullable AuditAction action, @Nullable String actor, Instant from, Instant to, long before) {

    // Within what the database can hold.
    private static final Instant BEGIN_OF_TIME = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    static AuditQuery of(
            @Nullable String action,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long before) {
        return new AuditQuery(
                action == null || action.isBlank() ? null : action(action.strip()),
                actor == null || actor.isBlank() ? null : actor.strip().replace("\0", ""),
                within(from, BEGIN_OF_TIME),
                within(to, END_OF_TIME),
                before == null ? Long.MAX_VALUE : before);
    }

    @Nullable
    String actionWord() {
        return action == null ? null : Words.of(action);
    }

    @Nullable
    String actorPattern() {
        return actor == null
                ? null
                : "%" + actor.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Instant within(@Nullable Instant given, Instant otherwise) {
        return given == null || given.isBefore(BEGIN_OF_TIME) || given.isAfter(END_OF_TIME) ? otherwise : given;
    }

    private static AuditAction action(String word) {
        var errors = new FieldErrors();
        try {
            return Words.read(word, AuditAction.class);
        } catch (MalformedPayload unknown) {
            errors.check(false, "action", "is no action of the audit log, such as `sign_in.failed`");
            errors.refuseIfAny();
            throw unknown;
        }
    }
}
