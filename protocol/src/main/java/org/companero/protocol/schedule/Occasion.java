package org.companero.protocol.schedule;

import java.time.Instant;
import java.time.LocalDateTime;

/// A local time and when it comes where the person is now.
///
/// @param local names it: whoever travels meets the same local time only once
public record Occasion(LocalDateTime local, Instant at) {}
