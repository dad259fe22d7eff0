package org.companero.protocol.api;

/// Six digits of the authenticator, or a recovery code.
public record SecondFactorCode(String code) {}
