package org.companero.platform.auth;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Who is behind a verified access token.
///
/// @param account the person's account
/// @param creator the creator they act for
/// @param session the family of tokens that began with their sign-in
public record SignedIn(UUID account, CreatorId creator, UUID session) {

    static final String CREATOR_CLAIM = "creator";
    static final String SESSION_CLAIM = "sid";

    /// Reads the principal of a request or of a WebSocket session; empty unless it came with an access token.
    public static Optional<SignedIn> from(@Nullable Object authentication) {
        return authentication instanceof JwtAuthenticationToken token
                ? Optional.of(from(token.getToken()))
                : Optional.empty();
    }

    /// Like [#from(Object)], for an address that only people with an access token reach.
    ///
    /// @throws AccessDeniedException when there is none
    static SignedIn require(@Nullable Object authentication) {
        return from(authentication)
                .orElseThrow(() -> new AccessDeniedException("Only a person with an access token may do that"));
    }

    private static SignedIn from(Jwt token) {
        return new SignedIn(
                UUID.fromString(token.getSubject()),
                CreatorId.parse(claim(token, CREATOR_CLAIM)),
                UUID.fromString(claim(token, SESSION_CLAIM)));
    }

    // Every token we signed has both.
    private static String claim(Jwt token, String name) {
        return Objects.requireNonNull(token.getClaimAsString(name), name);
    }
}
