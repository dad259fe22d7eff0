package org.companero.protocol.api;

/// Asks for a message with a link that sets a new password. The answer does not tell whether there is an account.
public record PasswordForgotten(String email) {}
