package org.companero.protocol.api;

/// Signs in.
public record LoginRequest(String email, String password) {}
