package org.companero.platform.conversations;

import java.util.Locale;

/// How a person reaches the creator.
public enum Channel {
    WIDGET,
    WHATSAPP,
    TELEGRAM;

    /// The name in the database and in payloads.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
