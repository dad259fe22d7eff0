package org.companero.protocol.delivery.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.companero.protocol.delivery.Candidate;
import org.companero.protocol.delivery.Plan;
import org.companero.protocol.delivery.Reason;

/// What the server did for one person.
final class Story {

    /// A message that went out.
    ///
    /// @param heldBefore whether it had to wait
    record Delivery(String key, Candidate candidate, Plan.Send plan, Instant at, boolean heldBefore) {}

    final List<Delivery> deliveries = new ArrayList<>();
    /// Why messages were dropped, by their keys.
    final Map<String, Reason> dropped = new LinkedHashMap<>();
    /// Why messages are still held at the end.
    final Map<String, Reason> open = new LinkedHashMap<>();
    long plans;
    long held;
}
