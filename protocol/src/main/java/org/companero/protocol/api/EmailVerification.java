package org.companero.protocol.api;

/// Proves an e-mail address with the token sent to it.
public record EmailVerification(String token) {}
