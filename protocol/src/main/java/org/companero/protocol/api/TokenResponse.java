package org.companero.protocol.api;

import java.util.UUID;

/// A signed-in creator's tokens.
///
/// @param tokenType always `Bearer`
/// @param expiresIn how long the access token is good for, in seconds
public record TokenResponse(
        String accessToken, String refreshToken, String tokenType, long expiresIn, UUID creatorId) {}
