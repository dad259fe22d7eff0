package org.companero.protocol.engine;

import java.time.Instant;

/// When an event happened, and to whom.
///
/// @param now timers and words such as "tomorrow" count from here
public record Moment(Instant now, Person person) {}
