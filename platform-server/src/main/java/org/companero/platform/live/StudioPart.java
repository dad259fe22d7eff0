package org.companero.platform.live;

import java.util.Locale;
import org.companero.protocol.api.Permission;

/// What studios hear of a creator, in parts: who may read a part may listen to it.
enum StudioPart {
    CONVERSATIONS(Permission.CONVERSATIONS_READ),
    DOCUMENTS(Permission.KNOWLEDGE_READ),
    PROGRAMS(Permission.PROGRAMS_READ);

    private final Permission needed;

    StudioPart(Permission needed) {
        this.needed = needed;
    }

    Permission needed() {
        return needed;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
