package org.companero.protocol.api;

import java.time.Instant;
import java.util.UUID;

/// A line in the list of contacts.
///
/// @param name the person's name, or a friendly placeholder such as `Visitor 7F3A`
public record ContactSummary(UUID id, String name, String language, Instant firstSeenAt, Instant lastSeenAt) {}
