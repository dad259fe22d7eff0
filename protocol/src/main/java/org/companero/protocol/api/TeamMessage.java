package org.companero.protocol.api;

/// What a person of the team writes to somebody.
///
/// @param clientId the sender's own id: the same one again is the same message; 1 to 100 characters
/// @param text 1 to 4000 characters
public record TeamMessage(String clientId, String text) {}
