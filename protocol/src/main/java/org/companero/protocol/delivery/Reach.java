package org.companero.protocol.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a person stands with one channel.
///
/// @param heard when the person wrote last there, or null
public record Reach(
        Channel channel, Standing standing, @Nullable Instant heard) {

    /// Whether the person can be spoken to first there.
    public enum Standing {
        /// They said yes.
        @JsonProperty("consented")
        CONSENTED,
        /// They were not asked, or said no.
        @JsonProperty("not_consented")
        NOT_CONSENTED,
        /// The channel does not reach them any more: a blocked bot, a number that is gone.
        @JsonProperty("broken")
        BROKEN
    }

    boolean isConsented() {
        return standing == Standing.CONSENTED;
    }

    boolean isOpen(Instant at) {
        return channel.isOpen(at, heard);
    }
}
