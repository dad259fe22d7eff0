package org.companero.protocol.api;

import java.util.Map;
import org.companero.protocol.engine.Value;
import org.jspecify.annotations.Nullable;

/// Something that happened outside, to a contact: a payment, a booking. Programs that wait for it go on.
///
/// @param name as the waiting step says it, 1 to 100 characters
/// @param data what is known of it, kept in the variables of these names; at most 50
public record HappeningRequest(String name, @Nullable Map<String, Value> data) {}
