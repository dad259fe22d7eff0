package org.companero.platform.auth;

import java.time.Duration;

/// The fixed properties of our tokens.
final class TokenSettings {

    static final String ISSUER = "companero";
    static final String AUDIENCE = "companero-api";
    static final String TYPE = "at+jwt";
    static final Duration ACCESS_LIFE = Duration.ofMinutes(15);
    static final Duration REFRESH_LIFE = Duration.ofDays(30);
    static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private TokenSettings() {}
}
