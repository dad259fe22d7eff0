package org.companero.protocol.api;

/// Changes the own password; every other session ends.
public record PasswordChange(String current, String next) {}
