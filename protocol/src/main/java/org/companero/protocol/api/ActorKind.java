package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Who can do something.
public enum ActorKind {
    /// A member of the team, or somebody who tries to sign in.
    @JsonProperty("person")
    PERSON,
    @JsonProperty("api_key")
    API_KEY,
    /// A person who talks with the creator's programs.
    @JsonProperty("visitor")
    VISITOR,
    /// The server itself, such as its retention job.
    @JsonProperty("system")
    SYSTEM
}
