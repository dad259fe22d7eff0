package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.protocol.api.ProblemResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What RFC 8725 warns of, tried against a running server. Every token here would open the door but for one thing.
@PlatformTest
class TokenAttackTest {

    @Autowired
    private TestCreators creators;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private SigningKeyRows rows;

    private TestCreator creator;

    @BeforeEach
    void register() {
        creator = creators.register();
    }

    @Test
    void the_token_all_others_differ_from_in_one_thing_opens_the_door() throws Exception {
        assertThat(status(signed(keys.signing(), _ -> {}, claims -> claims))).isEqualTo(200);
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        for (String none : new String[] {"none", "None", "NONE", "nOnE"}) {
            var header = "{\"alg\":\"%s\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}"
                    .formatted(none, keys.signing().getKeyID());
            var unsigned = base64(header) + "." + base64(claims().build().toString()) + ".";

            refused(unsigned);
            refused(unsigned + base64("signature"));
        }
    }

    @Test
    void the_public_key_is_no_secret_to_sign_with() throws Exception {
        var key = keys.signing();
        byte[][] secrets = {
            key.toRSAPublicKey().getEncoded(),
            key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
            pem(key).getBytes(StandardCharsets.UTF_8),
            pem(key).strip().getBytes(StandardCharsets.UTF_8)
        };

        for (byte[] secret : secrets) {
            var token = new SignedJWT(header(JWSAlgorithm.HS256, key.getKeyID()).build(), claims().build());
            token.sign(new MACSigner(secret));
            refused(token.serialize());
        }
    }

    @Test
    void other_algorithms_of_the_same_key_are_refused() throws Exception {
        for (var algorithm : new JWSAlgorithm[] {JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256}) {
            var token =
                    new SignedJWT(header(algorithm, keys.signing().getKeyID()).build(), claims().build());
            token.sign(new RSASSASigner(bare(keys.signing())));
            refused(token.serialize());
        }
    }

    @Test
    void a_key_nobody_knows_is_refused_also_under_a_known_name() throws Exception {
        refused(signed(stranger(UUID.randomUUID().toString()), _ -> {}, claims -> claims));
        refused(signed(stranger(keys.signing().getKeyID()), _ -> {}, claims -> claims));
    }

    @Test
    void names_of_keys_that_try_to_be_something_else_are_refused() throws Exception {
        for (String kid : new String[] {"../../../../dev/null", "' or '1'='1", "\u0000", "a".repeat(4_000)}) {
            refused(signed(stranger(kid), _ -> {}, claims -> claims));
        }
    }

    @Test
    void a_retired_key_is_refused_once_its_last_token_has_expired() throws Exception {
        var retired = SigningKey.make(Instant.now().minus(Duration.ofDays(200)));
        var after = SigningKey.make(Instant.now().minus(Duration.ofDays(100)));
        rows.add(retired, _ -> true, Instant.now());
        rows.add(after, _ -> true, Instant.now());

        await().until(() -> keys.publishedWith(after.kid()).getKeyByKeyId(after.kid()) != null);
        assertThat(status(signed(after.key(), _ -> {}, claims -> claims))).isEqualTo(200);
        assertThat(keys.published().getKeyByKeyId(retired.kid())).isNull();
        refused(signed(retired.key(), _ -> {}, claims -> claims));
    }

    @Test
    void a_token_is_refused_before_its_time_and_after() throws Exception {
        refused(with(claims -> claims.expirationTime(in(Duration.ofMinutes(-5)))));
        refused(with(claims -> claims.notBeforeTime(in(Duration.ofMinutes(5)))));
        refused(with(claims -> claims.expirationTime(null)));
    }

    @Test
    void a_token_for_somebody_else_is_refused() throws Exception {
        refused(with(claims -> claims.audience("another-api")));
        refused(with(claims -> claims.audience((String) null)));
        refused(with(claims -> claims.issuer("https://companero.example")));
        refused(with(claims -> claims.issuer(null)));
    }

    @Test
    void a_token_of_another_type_is_refused() throws Exception {
        for (String type : new String[] {"JWT", "logout+jwt", "dpop+jwt", ""}) {
            refused(signed(keys.signing(), header -> header.type(new JOSEObjectType(type)), claims -> claims));
        }
        refused(signed(keys.signing(), header -> header.type(null), claims -> claims));
    }

    @Test
    void a_changed_payload_is_refused() {
        var parts = creator.tokens().accessToken().split("\\.");
        var other = creators.register();
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace(creator.id().toString(), other.id().toString());

        refused(parts[0] + "." + base64(payload) + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1]);
        refused(parts[0] + "." + parts[1] + "." + parts[2].substring(0, parts[2].length() - 8) + "AAAAAAAA");
    }

    @Test
    void a_key_that_comes_with_the_token_is_not_believed_and_no_address_in_it_is_called() throws Exception {
        var attacker = new RSAKeyGenerator(2048).keyID("attacker").generate();
        var calls = new AtomicInteger();
        var canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        canary.start();
        try {
            var address = URI.create("http://127.0.0.1:" + canary.getAddress().getPort() + "/keys");
            refused(signed(attacker, header -> header.jwk(attacker.toPublicJWK()), claims -> claims));
            refused(signed(attacker, header -> header.jwkURL(address), claims -> claims));
            refused(signed(attacker, header -> header.x509CertURL(address), claims -> claims));
            assertThat(calls).hasValue(0);
        } finally {
            canary.stop(0);
        }
    }

    @Test
    void a_header_that_must_be_understood_and_is_not_is_refused() throws Exception {
        refused(signed(
                keys.signing(),
                header -> header.criticalParams(java.util.Set.of("urn:example:must"))
                        .customParam("urn:example:must", true),
                claims -> claims));
    }

    @Test
    void a_token_whose_session_is_made_up_or_somebody_elses_is_refused() throws Exception {
        var other = SignedIns.of(creators.register());

        refused(with(claims -> claims.claim("sid", UUID.randomUUID().toString())));
        refused(with(claims -> claims.claim("sid", other.session().toString())));
        refused(with(claims -> claims.claim("creator", other.creator().toString())));
        refused(with(claims -> claims.subject(other.account().toString())));
    }

    @Test
    void a_token_without_the_claims_we_always_write_is_refused_and_not_a_failure_of_ours() throws Exception {
        refused(with(claims -> claims.claim("sid", null)));
        refused(with(claims -> claims.claim("creator", "not an id")));
        refused(with(claims -> claims.subject("not an id")));
        refused(with(claims -> claims.subject(null)));
    }

    @Test
    void a_token_is_read_from_the_header_only() {
        var answer = creators.anonymous()
                .get()
                .uri("/api/v1/creators/me?access_token=" + creator.tokens().accessToken())
                .retrieve()
                .toEntity(ProblemResponse.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(401);
    }

    private String with(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(keys.signing(), _ -> {}, change);
    }

    private String signed(RSAKey key, Consumer<JWSHeader.Builder> head, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var header = header(JWSAlgorithm.RS256, key.getKeyID());
        head.accept(header);
        var token = new SignedJWT(header.build(), change.apply(claims()).build());
        token.sign(new RSASSASigner(bare(key)));
        return token.serialize();
    }

    // Without what the key says it is for.
    private static RSAKey bare(RSAKey key) throws JOSEException {
        return new RSAKey.Builder(key.toRSAPublicKey())
                .privateKey(key.toRSAPrivateKey())
                .build();
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm, String kid) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(kid);
    }

    private JWTClaimsSet.Builder claims() {
        var who = SignedIns.of(creator);
        return new JWTClaimsSet.Builder()
                .issuer("companero")
                .audience("companero-api")
                .subject(who.account().toString())
                .claim("creator", who.creator().toString())
                .claim("sid", who.session().toString())
                .issueTime(in(Duration.ZERO))
                .expirationTime(in(Duration.ofMinutes(5)));
    }

    private static RSAKey stranger(String kid) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(kid).generate();
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private static String pem(RSAKey key) throws JOSEException {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String token) {
        var answer = creators.anonymous()
                .get()
                .uri("/api/v1/creators/me")
                .header("Authorization", "Bearer " + token)
                .retrieve()
                .toEntity(ProblemResponse.class);
        assertThat(answer.getStatusCode().value()).as(token).isEqualTo(401);
        assertThat(Objects.requireNonNull(answer.getBody()).code()).isIn("TOKEN_MISSING_OR_INVALID", "SESSION_ENDED");
    }

    private int status(String token) {
        return creators.anonymous()
                .get()
                .uri("/api/v1/creators/me")
                .header("Authorization", "Bearer " + token)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }
}
