package org.companero.protocol.api;

/// Sets a new password with the token of such a message; every session ends.
public record PasswordReset(String token, String password) {}
