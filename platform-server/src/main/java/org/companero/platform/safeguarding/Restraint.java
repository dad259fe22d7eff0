package org.companero.platform.safeguarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why nothing automatic may be sent to somebody.
///
/// @param optedOut since when they want no more messages, or null
/// @param inCrisis since when they may be in danger and nobody has let programs go on, or null
public record Restraint(
        @Nullable Instant optedOut, @Nullable Instant inCrisis) {

    /// They may be sent anything.
    public static final Restraint NONE = new Restraint(null, null);

    /// Whether programs, nudges and answers keep quiet.
    public boolean stands() {
        return optedOut != null || inCrisis != null;
    }

    Restraint withOptedOut(@Nullable Instant since) {
        return new Restraint(since, inCrisis);
    }

    Restraint withCrisis(Instant since) {
        return new Restraint(optedOut, since);
    }
}
