package org.companero.protocol.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A way on which people can be reached.
public enum Channel {
    @JsonProperty("widget")
    WIDGET(null),
    @JsonProperty("whatsapp")
    WHATSAPP(Duration.ofHours(24)),
    @JsonProperty("telegram")
    TELEGRAM(null),
    @JsonProperty("email")
    EMAIL(null),
    @JsonProperty("push")
    PUSH(null);

    /// What is planned for the window's last moments would come too late.
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final @Nullable Duration window;

    Channel(@Nullable Duration window) {
        this.window = window;
    }

    /// Whether one may write freely only for a while after the person has.
    public boolean hasWindow() {
        return window != null;
    }

    /// Until when one may write freely to somebody who wrote last at that time; null where one always may.
    @Nullable
    Instant openUntil(Instant heard) {
        return window == null ? null : heard.plus(window).minus(MARGIN);
    }

    /// Whether one may write freely at that time.
    boolean isOpen(Instant at, @Nullable Instant heard) {
        if (window == null) {
            return true;
        }
        return heard != null && at.isBefore(heard.plus(window).minus(MARGIN));
    }
}
