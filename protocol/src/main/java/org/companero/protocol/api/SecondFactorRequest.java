package org.companero.protocol.api;

/// Begins a second factor.
///
/// @param password the account's present one: whoever found a signed-in computer must not lock its owner out
public record SecondFactorRequest(String password) {}
