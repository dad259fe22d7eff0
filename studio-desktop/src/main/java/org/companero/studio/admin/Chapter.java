package org.companero.studio.admin;

import java.util.Locale;
import org.companero.protocol.api.Permission;
import org.companero.studio.shell.Access;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The pages of the settings, in their order.
public enum Chapter {
    ACCOUNT(Feather.USER, null),
    TEAM(Feather.USERS, Permission.TEAM_READ),
    KEYS(Feather.KEY, Permission.KEYS_MANAGE),
    SECRETS(Feather.LOCK, Permission.KEYS_MANAGE),
    WEBSITE(Feather.GLOBE, Permission.PROFILE_READ),
    USAGE(Feather.BAR_CHART_2, Permission.USAGE_READ),
    AUDIT(Feather.LIST, Permission.AUDIT_READ),
    PRIVACY(Feather.SHIELD, Permission.DATA_MANAGE);

    private final Ikon icon;
    private final @Nullable Permission needed;

    Chapter(Ikon icon, @Nullable Permission needed) {
        this.icon = icon;
        this.needed = needed;
    }

    Ikon icon() {
        return icon;
    }

    /// The message key of its name.
    String key() {
        return "chapter." + name().toLowerCase(Locale.ROOT);
    }

    /// Whether the person may read it at all.
    boolean isOpenTo(Access access) {
        return needed == null || access.may(needed);
    }
}
