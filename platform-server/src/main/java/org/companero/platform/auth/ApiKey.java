package org.companero.platform.auth;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.companero.platform.access.Actor;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.Role;
import org.jspecify.annotations.Nullable;

/// What a request needs to know of a key.
///
/// @param maker what its maker is to the creator now: a key can never do more
record ApiKey(
        UUID id,
        String name,
        List<Permission> permissions,
        @Nullable Instant expiresAt,
        Role maker) {

    /// What no key may have: these acts take a person.
    static final Set<Permission> FORBIDDEN =
            EnumSet.of(Permission.KEYS_MANAGE, Permission.DATA_MANAGE, Permission.TEAM_WRITE);

    boolean isGood(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    Actor actor() {
        var allowed = EnumSet.noneOf(Permission.class);
        allowed.addAll(permissions);
        allowed.retainAll(maker.permissions());
        allowed.removeAll(FORBIDDEN);
        return new Actor(ActorKind.API_KEY, id, name, allowed);
    }
}
