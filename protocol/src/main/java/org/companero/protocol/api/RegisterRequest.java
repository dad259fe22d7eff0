package org.companero.protocol.api;

/// Opens an account.
public record RegisterRequest(String email, String password, String name) {}
