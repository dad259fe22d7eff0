package org.companero.protocol.api;

/// Invites a person into the team by e-mail.
public record InvitationRequest(String email, Role role) {}
