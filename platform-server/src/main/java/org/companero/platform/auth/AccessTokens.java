package org.companero.platform.auth;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/// Writes and signs access tokens.
@Component
final class AccessTokens {

    private final SigningKeys keys;
    private final InstantSource clock;

    AccessTokens(SigningKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// A token good for [TokenSettings#ACCESS_LIFE] from now.
    String issue(SignedIn who) {
        var now = clock.instant();
        var key = keys.signing();
        var header = JwsHeader.with(SignatureAlgorithm.RS256)
                .keyId(key.getKeyID())
                .type(TokenSettings.TYPE)
                .build();
        var claims = JwtClaimsSet.builder()
                .issuer(TokenSettings.ISSUER)
                .audience(List.of(TokenSettings.AUDIENCE))
                .subject(who.account().toString())
                .claim(SignedIn.CREATOR_CLAIM, who.creator().toString())
                .claim(SignedIn.SESSION_CLAIM, who.session().toString())
                .id(UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(TokenSettings.ACCESS_LIFE))
                .build();
        return signedWith(key).encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    private static JwtEncoder signedWith(RSAKey key) {
        return new NimbusJwtEncoder(new ImmutableJWKSet<SecurityContext>(new JWKSet(key)));
    }
}
