package org.companero.platform.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import org.companero.platform.tenancy.SystemAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The RSA keys that sign access tokens: made on the very first start, then shared by every replica and restart.
@Component
final class SigningKeys {

    // Two replicas may start at once on an empty database; the second waits and finds the first one's key.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('signing_key'))";
    private static final String FIND = "select jwk from signing_key order by created_at desc";
    private static final String INSERT = "insert into signing_key (kid, jwk) values (?, ?)";
    private static final int BITS = 2048;

    private final JWKSet keys;

    SigningKeys(SystemAccess system) {
        this.keys = new JWKSet(load(system));
    }

    /// All keys, private parts included, newest first.
    JWKSet all() {
        return keys;
    }

    /// What strangers may know: the public halves.
    JWKSet published() {
        return keys.toPublicJWKSet();
    }

    /// The key that signs from now on.
    RSAKey newest() {
        return keys.getKeys().getFirst().toRSAKey();
    }

    private static List<JWK> load(SystemAccess system) {
        var stored = system.read("load the keys that sign tokens", SigningKeys::find);
        return stored.isEmpty() ? system.write("create the first key that signs tokens", SigningKeys::create) : stored;
    }

    private static List<JWK> find(JdbcClient client) {
        return client.sql(FIND).query(String.class).list().stream()
                .map(SigningKeys::parse)
                .toList();
    }

    private static List<JWK> create(JdbcClient client) {
        client.sql(LOCK).query((_, _) -> true).single();
        var already = find(client);
        if (!already.isEmpty()) {
            return already;
        }
        var key = generate();
        client.sql(INSERT).params(key.getKeyID(), key.toJSONString()).update();
        return List.of(key);
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException noRsa) {
            throw new IllegalStateException("This Java runtime cannot make RSA keys", noRsa);
        }
    }

    private static JWK parse(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException broken) {
            throw new IllegalStateException("A row of signing_key is not a JSON web key: remove it", broken);
        }
    }
}
