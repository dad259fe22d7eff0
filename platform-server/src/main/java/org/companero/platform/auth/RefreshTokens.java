package org.companero.platform.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.SystemAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Refresh tokens: good once, stored as hashes; a second use ends the session.
///
/// A successor is HMAC-SHA-256 over a random nonce, keyed with the token it follows. The nonce is kept until the
/// successor is used: until then, and within [#OVERLAP], whoever brings the token once more, because the answer was
/// lost, gets the same successor. The database alone gives no token, and a token alone gives no successor.
///
/// The token itself says nothing of its creator, so these acts go around row security.
@Repository
class RefreshTokens {

    static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final String INSERT = """
            insert into refresh_token (creator_id, id, family, account_id, token_hash, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """;
    // The session as well: it cannot end between this look and what follows.
    private static final String LOCK = """
            select token.creator_id, token.id, token.family, token.account_id, token.expires_at, token.used_at,
                   token.nonce, session.revoked_at
            from refresh_token token
            join session on session.creator_id = token.creator_id and session.id = token.family
            where token.token_hash = ? for update
            """;
    private static final String USE =
            "update refresh_token set used_at = ?, nonce = ?, successor = ? where creator_id = ? and id = ?";
    private static final String CLOSE_OVERLAP =
            "update refresh_token set nonce = null where creator_id = ? and family = ? and successor = ?";
    private static final String FAMILY =
            "select creator_id, family, account_id from refresh_token where token_hash = ?";

    private final SystemAccess system;
    private final InstantSource clock;

    RefreshTokens(SystemAccess system, InstantSource clock) {
        this.system = system;
        this.clock = clock;
    }

    /// The first token of a session that has just begun in the same transaction.
    RandomToken first(JdbcClient client, SignedIn who) {
        var token = RandomToken.make();
        insert(client, who, UUID.randomUUID(), token);
        return token;
    }

    /// Trades a token for its successor.
    Rotation rotate(String token) {
        return system.write(
                "trade a refresh token",
                client -> client.sql(LOCK)
                        .param(new RandomToken(token).hash())
                        .query((row, _) -> Stored.of(row))
                        .optional()
                        .map(stored -> rotate(client, stored, token))
                        .orElse(new Rotation.Refused()));
    }

    /// The session the token belongs to.
    java.util.Optional<SignedIn> session(String token) {
        return system.read(
                "sign out by refresh token",
                client -> client.sql(FAMILY)
                        .param(new RandomToken(token).hash())
                        .query((row, _) -> who(row))
                        .optional());
    }

    private Rotation rotate(JdbcClient client, Stored stored, String token) {
        var now = clock.instant();
        if (stored.revoked || !now.isBefore(stored.expiresAt)) {
            return new Rotation.Refused();
        }
        if (stored.usedAt == null) {
            return new Rotation.Renewed(stored.who, use(client, stored, token, now));
        }
        if (stored.nonce != null && now.isBefore(stored.usedAt.plus(OVERLAP))) {
            return new Rotation.Renewed(stored.who, successor(token, stored.nonce));
        }
        // Either the thief or the owner comes second, and nobody can tell which: both have to sign in again.
        new SessionRows(client).end(SessionKey.of(stored.who), now);
        return new Rotation.Reused(stored.who);
    }

    private RandomToken use(JdbcClient client, Stored stored, String token, Instant now) {
        var nonce = RandomToken.bytes();
        var next = successor(token, nonce);
        var id = UUID.randomUUID();
        var creator = stored.who.creator().value();
        insert(client, stored.who, id, next);
        client.sql(USE)
                .params(AccountRows.at(now), nonce, id, creator, stored.id)
                .update();
        client.sql(CLOSE_OVERLAP)
                .params(creator, stored.who.session(), stored.id)
                .update();
        new SessionRows(client).prolong(SessionKey.of(stored.who), now.plus(TokenSettings.REFRESH_LIFE));
        return next;
    }

    private void insert(JdbcClient client, SignedIn who, UUID id, RandomToken token) {
        client.sql(INSERT)
                .params(
                        who.creator().value(),
                        id,
                        who.session(),
                        who.account(),
                        token.hash(),
                        AccountRows.at(clock.instant().plus(TokenSettings.REFRESH_LIFE)))
                .update();
    }

    private static RandomToken successor(String token, byte[] nonce) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return RandomToken.of(mac.doFinal(nonce));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-256", impossible);
        }
    }

    private static SignedIn who(ResultSet row) throws SQLException {
        return new SignedIn(
                row.getObject("account_id", UUID.class),
                new CreatorId(row.getObject("creator_id", UUID.class)),
                row.getObject("family", UUID.class));
    }

    /// @param nonce what the successor was made with, while that is unused
    private record Stored(
            UUID id,
            SignedIn who,
            Instant expiresAt,
            @Nullable Instant usedAt,
            byte @Nullable [] nonce,
            boolean revoked) {

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    row.getObject("id", UUID.class),
                    RefreshTokens.who(row),
                    row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                    AccountRows.instant(row, "used_at"),
                    row.getBytes("nonce"),
                    row.getObject("revoked_at") != null);
        }
    }

    /// What became of a token that was offered.
    sealed interface Rotation {

        /// It was good; here is the next one.
        record Renewed(SignedIn who, RandomToken token) implements Rotation {}

        /// It was used before: its session has just been ended.
        record Reused(SignedIn who) implements Rotation {}

        /// It is unknown or expired, or its session has ended.
        record Refused() implements Rotation {}
    }
}
