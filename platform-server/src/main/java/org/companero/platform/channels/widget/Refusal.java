package org.companero.platform.channels.widget;

import java.util.Locale;
import java.util.ResourceBundle;
import org.companero.protocol.frame.WidgetEvent;
import org.jspecify.annotations.Nullable;

/// Why a frame is refused. The name is the stable code; the words are in `refusals.properties`.
enum Refusal {
    HELLO_FIRST,
    ALREADY_GREETED,
    BINARY_FRAME,
    CONSENT_FIRST,
    CLIENT_ID_INVALID,
    TEXT_BLANK,
    TEXT_TOO_LONG,
    TEXT_NOT_STORABLE,
    TOO_FAST,
    FULL_TODAY,
    FULL,
    TRY_AGAIN;

    private static final String WORDS = "org.companero.platform.channels.widget.refusals";

    /// @param clientId the refused message's, where it had one
    WidgetEvent.Problem event(Locale language, @Nullable String clientId) {
        String message = ResourceBundle.getBundle(
                        WORDS,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(name());
        return new WidgetEvent.Problem(name(), message, clientId);
    }
}
