package org.companero.protocol.api;

import static org.companero.protocol.api.Permission.CONTACTS_READ;
import static org.companero.protocol.api.Permission.CONTACTS_WRITE;
import static org.companero.protocol.api.Permission.CONVERSATIONS_READ;
import static org.companero.protocol.api.Permission.CONVERSATIONS_WRITE;
import static org.companero.protocol.api.Permission.KNOWLEDGE_ASK;
import static org.companero.protocol.api.Permission.KNOWLEDGE_READ;
import static org.companero.protocol.api.Permission.KNOWLEDGE_WRITE;
import static org.companero.protocol.api.Permission.PROFILE_READ;
import static org.companero.protocol.api.Permission.PROFILE_WRITE;
import static org.companero.protocol.api.Permission.PROGRAMS_PUBLISH;
import static org.companero.protocol.api.Permission.PROGRAMS_READ;
import static org.companero.protocol.api.Permission.PROGRAMS_WRITE;
import static org.companero.protocol.api.Permission.TEAM_READ;
import static org.companero.protocol.api.Permission.USAGE_READ;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a member is to a creator: a name for a set of permissions.
public enum Role {
    /// May do everything; every creator has at least one.
    @JsonProperty("owner")
    OWNER(EnumSet.allOf(Permission.class)),
    /// Makes programs and documents.
    @JsonProperty("editor")
    EDITOR(EnumSet.of(
            PROFILE_READ,
            PROFILE_WRITE,
            PROGRAMS_READ,
            PROGRAMS_WRITE,
            PROGRAMS_PUBLISH,
            KNOWLEDGE_READ,
            KNOWLEDGE_WRITE,
            KNOWLEDGE_ASK,
            CONVERSATIONS_READ,
            CONTACTS_READ,
            USAGE_READ,
            TEAM_READ)),
    /// Looks after people.
    @JsonProperty("coach")
    COACH(EnumSet.of(
            PROFILE_READ,
            PROGRAMS_READ,
            KNOWLEDGE_READ,
            KNOWLEDGE_ASK,
            CONTACTS_READ,
            CONTACTS_WRITE,
            CONVERSATIONS_READ,
            CONVERSATIONS_WRITE,
            TEAM_READ)),
    /// Looks at figures, never at people.
    @JsonProperty("analyst")
    ANALYST(EnumSet.of(PROFILE_READ, PROGRAMS_READ, USAGE_READ, TEAM_READ));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
