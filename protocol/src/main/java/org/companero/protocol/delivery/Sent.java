package org.companero.protocol.delivery;

import java.time.Instant;
import java.time.LocalDate;

/// A message that went out, or is about to and can no longer be taken back.
///
/// @param day the day it was where the person was then
public record Sent(String key, Kind kind, Instant at, LocalDate day) {}
