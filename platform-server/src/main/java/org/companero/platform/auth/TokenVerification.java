package org.companero.platform.auth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Accepts only our own access tokens (RFC 8725): one algorithm, one type, one issuer, one audience, and keys
/// that we have published. Keys and addresses of keys that a token brings along are not looked at.
@Configuration(proxyBeanMethods = false)
class TokenVerification {

    @Bean
    JwtDecoder jwtDecoder(SigningKeys keys, InstantSource clock) {
        var decoder = NimbusJwtDecoder.withJwkSource((JWKSelector wanted, SecurityContext _) -> select(keys, wanted))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTypeValidator(TokenSettings.TYPE),
                new JwtIssuerValidator(TokenSettings.ISSUER),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(TokenSettings.AUDIENCE)),
                new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
                namesSomebody(JwtClaimNames.SUB),
                namesSomebody(SignedIn.CREATOR_CLAIM),
                namesSomebody(SignedIn.SESSION_CLAIM),
                timestamps(clock)));
        return decoder;
    }

    private static List<JWK> select(SigningKeys keys, JWKSelector wanted) {
        JWKMatcher matcher = wanted.getMatcher();
        @Nullable
        String kid = matcher.getKeyIDs() == null || matcher.getKeyIDs().isEmpty()
                ? null
                : matcher.getKeyIDs().iterator().next();
        // A token that does not name its key is none of ours.
        return kid == null ? List.of() : wanted.select(keys.publishedWith(kid));
    }

    private static JwtTimestampValidator timestamps(InstantSource clock) {
        var timestamps = new JwtTimestampValidator(TokenSettings.CLOCK_SKEW);
        timestamps.setClock(clock instanceof Clock full ? full : clock.withZone(ZoneOffset.UTC));
        return timestamps;
    }

    private static OAuth2TokenValidator<Jwt> namesSomebody(String claim) {
        return new JwtClaimValidator<Object>(claim, value -> value instanceof String text && isId(text));
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
