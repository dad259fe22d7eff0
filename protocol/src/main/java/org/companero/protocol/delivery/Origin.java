package org.companero.protocol.delivery;

/// What wants to send a message.
///
/// @param id the program's or the broadcast's id
/// @param name what the creator calls it, which people may read too
/// @param part the trigger or step within it, by its name; empty for the whole
public record Origin(String id, String name, String part) {}
