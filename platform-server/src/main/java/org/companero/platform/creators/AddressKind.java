package org.companero.platform.creators;

import java.util.Locale;

/// What strangers know a creator by.
enum AddressKind {
    HANDLE,
    WIDGET_KEY;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
