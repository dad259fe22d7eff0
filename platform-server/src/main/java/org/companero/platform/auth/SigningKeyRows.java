package org.companero.platform.auth;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The keys that sign tokens, as all replicas share them: sealed, so that a copy of the database signs nothing.
@Repository
class SigningKeyRows {

    private static final String COLUMN = "signing_key.sealed";
    // Two replicas may want a key at once; the second waits and finds the first one's.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('signing_key'))";
    private static final String FIND = "select kid, sealed, signs_from from signing_key";
    private static final String INSERT = "insert into signing_key (kid, sealed, signs_from) values (?, ?, ?)";
    private static final String DELETE = "delete from signing_key where kid = any(?)";

    private final SystemAccess system;
    private final Vault vault;

    SigningKeyRows(SystemAccess system, Vault vault) {
        this.system = system;
        this.vault = vault;
    }

    KeyRing load() {
        return opened(system.read("load the keys that sign tokens", SigningKeyRows::find));
    }

    /// Adds the key when the ring still wants one, and drops those that are gone.
    ///
    /// @return the ring as it is now
    KeyRing add(SigningKey key, Predicate<KeyRing> wanted, Instant now) {
        var sealed = vault.sealForInstallation(
                COLUMN, key.kid(), key.key().toJSONString().getBytes(StandardCharsets.UTF_8));
        return opened(system.write("take turns with the keys that sign tokens", client -> {
            client.sql(LOCK).query((_, _) -> true).single();
            var ring = opened(find(client));
            if (wanted.test(ring)) {
                client.sql(INSERT)
                        .params(key.kid(), sealed, AccountRows.at(key.signsFrom()))
                        .update();
            }
            drop(client, ring.gone(now));
            return find(client);
        }));
    }

    void drop(List<String> kids) {
        system.write("drop keys whose tokens have expired", client -> {
            drop(client, kids);
            return true;
        });
    }

    private static void drop(JdbcClient client, List<String> kids) {
        if (!kids.isEmpty()) {
            client.sql(DELETE).param(kids.toArray(String[]::new)).update();
        }
    }

    private static List<Row> find(JdbcClient client) {
        return client.sql(FIND).query((row, _) -> Row.of(row)).list();
    }

    private KeyRing opened(List<Row> rows) {
        return new KeyRing(rows.stream().map(this::open).toList());
    }

    private SigningKey open(Row row) {
        try {
            var json = new String(vault.openForInstallation(COLUMN, row.kid, row.sealed), StandardCharsets.UTF_8);
            return new SigningKey(RSAKey.parse(json), row.signsFrom);
        } catch (ParseException broken) {
            throw new IllegalStateException("A row of signing_key is not a JSON web key: remove it", broken);
        }
    }

    private record Row(String kid, byte[] sealed, Instant signsFrom) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("kid"),
                    row.getBytes("sealed"),
                    row.getObject("signs_from", OffsetDateTime.class).toInstant());
        }
    }
}
