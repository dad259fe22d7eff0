package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a member or an API key may do. Every endpoint and every live topic names the one it needs.
public enum Permission {
    @JsonProperty("profile.read")
    PROFILE_READ,
    @JsonProperty("profile.write")
    PROFILE_WRITE,
    @JsonProperty("programs.read")
    PROGRAMS_READ,
    @JsonProperty("programs.write")
    PROGRAMS_WRITE,
    @JsonProperty("programs.publish")
    PROGRAMS_PUBLISH,
    @JsonProperty("knowledge.read")
    KNOWLEDGE_READ,
    @JsonProperty("knowledge.write")
    KNOWLEDGE_WRITE,
    /// Search the documents and ask them questions.
    @JsonProperty("knowledge.ask")
    KNOWLEDGE_ASK,
    @JsonProperty("contacts.read")
    CONTACTS_READ,
    @JsonProperty("contacts.write")
    CONTACTS_WRITE,
    @JsonProperty("conversations.read")
    CONVERSATIONS_READ,
    @JsonProperty("conversations.write")
    CONVERSATIONS_WRITE,
    /// See quotas and what of them is used.
    @JsonProperty("usage.read")
    USAGE_READ,
    @JsonProperty("team.read")
    TEAM_READ,
    @JsonProperty("team.write")
    TEAM_WRITE,
    /// See, make and revoke API keys; keep and delete secrets. No API key may have it.
    @JsonProperty("keys.manage")
    KEYS_MANAGE,
    @JsonProperty("audit.read")
    AUDIT_READ,
    /// Retention, consent, export and erasure. No API key may have it.
    @JsonProperty("data.manage")
    DATA_MANAGE
}
