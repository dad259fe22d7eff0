package org.companero.protocol.api;

/// A button under a message.
///
/// @param id what pressing it sends back
/// @param label what it says
public record Choice(String id, String label) {}
