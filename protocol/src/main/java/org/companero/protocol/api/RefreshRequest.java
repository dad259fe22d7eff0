package org.companero.protocol.api;

/// Changes a refresh token, good for one use, into a new pair of tokens.
public record RefreshRequest(String refreshToken) {}
