package org.companero.platform.access;

import java.util.Set;
import java.util.UUID;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.Permission;

/// Who does something, for the current creator.
///
/// @param id the account, API key or contact; the nil UUID for the server itself
/// @param name what a person would call it: an e-mail address, a key's name
public record Actor(ActorKind kind, UUID id, String name, Set<Permission> permissions) {

    private static final UUID NIL = new UUID(0, 0);

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /// The server itself, which may do what its code does.
    public static Actor system() {
        return new Actor(ActorKind.SYSTEM, NIL, "system", Set.of());
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
