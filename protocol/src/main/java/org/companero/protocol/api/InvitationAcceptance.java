package org.companero.protocol.api;

/// Accepts an invitation with the token sent to the address.
///
/// @param password the account's password: a new one where the address has no account yet, else the present one
public record InvitationAcceptance(String token, String password) {}
