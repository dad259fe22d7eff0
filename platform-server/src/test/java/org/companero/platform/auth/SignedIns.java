package org.companero.platform.auth;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.UUID;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.tenancy.CreatorId;

/// Reads who is behind the tokens of a test.
final class SignedIns {

    private SignedIns() {}

    static SignedIn of(TestCreator creator) {
        return of(creator.tokens().accessToken());
    }

    static SignedIn of(String accessToken) {
        try {
            var claims = SignedJWT.parse(accessToken).getJWTClaimsSet();
            return new SignedIn(
                    UUID.fromString(claims.getSubject()),
                    CreatorId.parse(claims.getStringClaim("creator")),
                    UUID.fromString(claims.getStringClaim("sid")));
        } catch (ParseException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
