package org.companero.platform.isolation;

import java.util.Locale;

/// What a path can name by an id.
enum Thing {
    PROGRAM,
    DOCUMENT,
    RUN,
    UPGRADE,
    CONVERSATION,
    CONTACT,
    SESSION,
    MEMBER,
    INVITATION,
    API_KEY,
    DATA_REQUEST,
    ALERT;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
