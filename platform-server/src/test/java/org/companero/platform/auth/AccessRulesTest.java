package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

@PlatformTest
class AccessRulesTest {

    @Autowired
    private TestCreators creators;

    @Autowired
    private SigningKeys keys;

    @LocalServerPort
    private int port;

    private TestCreator creator;

    @BeforeEach
    void register() {
        creator = creators.register();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/ready",
                "/metrics",
                "/v3/api-docs",
                "/api/v1/auth/health",
                "/api/v1/creators/health",
                "/api/v1/ai/health",
                "/api/v1/channels/health",
                "/api/v1/auth/.well-known/jwks.json"
            })
    void what_everybody_may_see_needs_no_token(String path) {
        assertThat(status(path)).isEqualTo(HttpStatus.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/creators/me",
                "/api/v1/creators/knowledge/documents",
                "/api/v1/creators/live",
                "/api/v1/anything",
                "/actuator",
                "/actuator/env",
                "/anything"
            })
    void everything_else_does(String path) {
        assertThat(status(path)).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void a_well_made_token_opens_the_door() throws JOSEException {
        assertThat(statusWith(signed(claims -> claims, "at+jwt"))).isNotEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void a_token_of_another_issuer_audience_or_type_does_not() throws JOSEException {
        assertThat(statusWith(signed(claims -> claims.issuer("someone-else"), "at+jwt")))
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(statusWith(signed(claims -> claims.audience("another-api"), "at+jwt")))
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(statusWith(signed(claims -> claims, "JWT"))).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void a_token_without_an_end_does_not() throws JOSEException {
        assertThat(statusWith(signed(claims -> claims.expirationTime(null), "at+jwt")))
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_does_not() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(keys.signing().getKeyID())
                .build();
        var token = new SignedJWT(header, claims().build());
        token.sign(new MACSigner(keys.signing().toRSAPublicKey().getEncoded()));

        assertThat(statusWith(token.serialize())).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void a_token_ends_after_a_quarter_of_an_hour() {
        var who = SignedIns.of(creator);
        var longAgo = Instant.now().minus(Duration.ofMinutes(16));

        var expired = new AccessTokens(keys, InstantSource.fixed(longAgo)).issue(who);
        var valid = new AccessTokens(keys, InstantSource.fixed(longAgo.plus(Duration.ofMinutes(2)))).issue(who);

        assertThat(statusWith(expired)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(statusWith(valid)).isNotEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void any_site_may_call_the_widget_and_no_other_part() throws Exception {
        assertThat(preflight("/api/v1/channels/widget/demo/config")).isEqualTo("*");
        assertThat(preflight("/widget/v1/companero.js")).isEqualTo("*");
        assertThat(preflight("/api/v1/creators/me")).isEqualTo("(not allowed)");
    }

    @Test
    void pages_cannot_be_framed() {
        var headers = creators.anonymous()
                .get()
                .uri("/demo")
                .retrieve()
                .toBodilessEntity()
                .getHeaders();

        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private HttpStatusCode status(String path) {
        return creators.anonymous()
                .get()
                .uri(path)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    private HttpStatusCode statusWith(String token) {
        return creators.anonymous()
                .get()
                .uri("/api/v1/creators/me")
                .header("Authorization", "Bearer " + token)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    private String preflight(String path) throws Exception {
        // The header is one the JDK's client keeps to itself unless asked.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin");
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                    .header("Origin", "https://a-creators-site.example")
                    .header("Access-Control-Request-Method", "GET")
                    .build();
            return http.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Access-Control-Allow-Origin")
                    .orElse("(not allowed)");
        }
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change, String type) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID(keys.signing().getKeyID())
                .build();
        var token = new SignedJWT(header, change.apply(claims()).build());
        token.sign(new RSASSASigner(keys.signing()));
        return token.serialize();
    }

    private JWTClaimsSet.Builder claims() {
        var who = SignedIns.of(creator);
        return new JWTClaimsSet.Builder()
                .issuer("companero")
                .audience("companero-api")
                .subject(who.account().toString())
                .claim("creator", who.creator().toString())
                .claim("sid", who.session().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }
}
