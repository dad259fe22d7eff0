package org.companero.protocol.api;

/// Gives a member another role.
public record MemberChange(Role role) {}
