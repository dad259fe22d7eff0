package org.companero.platform.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.SystemAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Refresh tokens: good once, stored as hashes, and revoked as a family when one is used twice.
///
/// The token itself says nothing of its creator, so these acts go around row security.
@Repository
class RefreshTokens {

    private static final String INSERT = """
            insert into refresh_token (creator_id, id, family, account_id, token_hash, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String LOCK = """
            select creator_id, id, family, account_id, expires_at, used_at, revoked_at
            from refresh_token where token_hash = ? for update
            """;
    private static final String USE = "update refresh_token set used_at = ? where creator_id = ? and id = ?";
    private static final String REVOKE =
            "update refresh_token set revoked_at = ? where family = ? and revoked_at is null";
    private static final String FAMILY = "select family from refresh_token where token_hash = ?";
    private static final String FORGET =
            "delete from refresh_token where creator_id = ? and account_id = ? and expires_at < ?";
    private static final int TOKEN_BYTES = 32;

    private final SystemAccess system;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(SystemAccess system, InstantSource clock) {
        this.system = system;
        this.clock = clock;
    }

    /// The first token of a new family. Forgets the account's expired ones on the way.
    String issue(SignedIn who) {
        return system.write("keep a refresh token", client -> {
            client.sql(FORGET)
                    .params(who.creator().value(), who.account(), at(clock.instant()))
                    .update();
            return insert(client, who);
        });
    }

    /// Trades a token for its successor.
    Rotation rotate(String token) {
        return system.write(
                "trade a refresh token",
                client -> client.sql(LOCK)
                        .param(hash(token))
                        .query((row, _) -> stored(row))
                        .optional()
                        .map(stored -> rotate(client, stored))
                        .orElse(new Rotation.Refused()));
    }

    /// Ends the session the token belongs to; unknown tokens are ignored.
    void revoke(String token) {
        system.write(
                "sign out by refresh token",
                client -> client.sql(FAMILY)
                        .param(hash(token))
                        .query(UUID.class)
                        .optional()
                        .map(family -> revoke(client, family)));
    }

    /// Ends a session.
    void revoke(UUID session) {
        system.write("sign out", client -> revoke(client, session));
    }

    private Rotation rotate(JdbcClient client, Stored stored) {
        var now = clock.instant();
        if (stored.used) {
            // Either the thief or the owner comes second, and nobody can tell which: both have to sign in again.
            revoke(client, stored.who.session());
            return new Rotation.Refused();
        }
        if (stored.revoked || !now.isBefore(stored.expiresAt)) {
            return new Rotation.Refused();
        }
        client.sql(USE).params(at(now), stored.who.creator().value(), stored.id).update();
        return new Rotation.Renewed(stored.who, insert(client, stored.who));
    }

    private int revoke(JdbcClient client, UUID family) {
        return client.sql(REVOKE).params(at(clock.instant()), family).update();
    }

    private String insert(JdbcClient client, SignedIn who) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        client.sql(INSERT)
                .params(
                        who.creator().value(),
                        UUID.randomUUID(),
                        who.session(),
                        who.account(),
                        hash(token),
                        at(clock.instant().plus(TokenSettings.REFRESH_LIFE)))
                .update();
        return token;
    }

    // A random 256-bit token needs no slow hash.
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                new SignedIn(
                        row.getObject("account_id", UUID.class),
                        new CreatorId(row.getObject("creator_id", UUID.class)),
                        row.getObject("family", UUID.class)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_at") != null,
                row.getObject("revoked_at") != null);
    }

    private record Stored(UUID id, SignedIn who, Instant expiresAt, boolean used, boolean revoked) {}

    /// What became of a token that was offered.
    sealed interface Rotation {

        /// It was good; here is the next one.
        record Renewed(SignedIn who, String token) implements Rotation {}

        /// It is unknown, expired, revoked or was used before.
        record Refused() implements Rotation {}
    }
}
