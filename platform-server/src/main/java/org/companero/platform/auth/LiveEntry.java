package org.companero.platform.auth;

import java.util.UUID;
import org.companero.platform.access.Actor;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.Role;

/// What a request needs to know of a session: whose it is, and what they are to the creator.
record LiveEntry(UUID account, String email, Role role) {

    Actor actor() {
        return new Actor(ActorKind.PERSON, account, email, role.permissions());
    }
}
