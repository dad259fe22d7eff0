package org.companero.protocol.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person has not been heard of for a while. It fires once for each silence, however often it is looked at: a
/// silence is known by when it began, and a new one begins only when the person is heard of again.
///
/// @param after how long
public record Silence(Duration after) {

    /// When it fires, or nothing where it has.
    ///
    /// @param heard when the person was last heard of, which names the silence
    /// @param firedFor the silence for which it fired last, or null
    public Optional<Instant> fires(Instant heard, @Nullable Instant firedFor) {
        return firedFor != null && !heard.isAfter(firedFor) ? Optional.empty() : Optional.of(heard.plus(after));
    }
}
