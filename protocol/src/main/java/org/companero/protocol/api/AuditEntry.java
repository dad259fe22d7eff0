package org.companero.protocol.api;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that happened, as the audit log keeps it.
///
/// @param sequence counts up from 1 within a creator, without gaps
/// @param actorName the name it went by then: an e-mail address, a key's name
/// @param target what it was done to, such as a program's name; empty where there is nothing to name
/// @param details facts that the action has, such as the role given
/// @param address where the request came from, if from a request
public record AuditEntry(
        long sequence,
        Instant at,
        AuditAction action,
        ActorKind actor,
        String actorName,
        String target,
        Map<String, String> details,
        @Nullable String address) {}
