package org.companero.protocol.api;

/// A new second factor, in force once a first code confirms it.
///
/// @param secret Base32, for typing it into an authenticator
/// @param uri `otpauth://…`, for the picture an authenticator scans
public record SecondFactorSetup(String secret, String uri) {}
