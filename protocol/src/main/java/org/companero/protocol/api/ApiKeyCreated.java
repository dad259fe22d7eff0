package org.companero.protocol.api;

/// A new API key with its secret, which is shown this one time. Send it as `Authorization: Bearer …`.
public record ApiKeyCreated(String secret, ApiKeyResource key) {}
