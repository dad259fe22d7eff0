package org.companero.platform.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.tenancy.SystemAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tokens in our mails: good once, for one purpose, and for a while; stored as hashes.
@Repository
class AccountTokens {

    private static final int MOST_AT_A_TIME = 5;

    // Waits for others that issue for the account, so that they count each other.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String FORGET = "delete from account_token where account_id = :account and expires_at <= :now";
    private static final String COUNT = "select count(*) from account_token where account_id = ? and purpose = ?";
    private static final String INSERT = """
            insert into account_token (token_hash, account_id, purpose, expires_at)
            values (:hash, :account, :purpose, :end)
            """;
    private static final String FIND = """
            select account_id from account_token
            where token_hash = :hash and purpose = :purpose and expires_at > :now
            """;
    private static final String REDEEM = """
            delete from account_token where token_hash = :hash and purpose = :purpose and expires_at > :now
            returning account_id
            """;
    private static final String WITHDRAW = "delete from account_token where account_id = ? and purpose = ?";

    private final SystemAccess system;
    private final InstantSource clock;

    AccountTokens(SystemAccess system, InstantSource clock) {
        this.system = system;
        this.clock = clock;
    }

    /// What a token allows, and for how long.
    enum Purpose {
        VERIFY_EMAIL("verify_email", Duration.ofHours(48)),
        RESET_PASSWORD("reset_password", Duration.ofMinutes(30));

        private final String column;
        private final Duration life;

        Purpose(String column, Duration life) {
            this.column = column;
            this.life = life;
        }
    }

    /// A new token; earlier ones stay good, or whoever asks for many could make the owner's link stale.
    ///
    /// @return empty while five are open already: nobody shall be flooded with our mails
    Optional<RandomToken> issue(UUID account, Purpose purpose) {
        return system.write("keep a token that is mailed", client -> {
            client.sql(LOCK)
                    .param("account_token " + account)
                    .query((_, _) -> true)
                    .single();
            client.sql(FORGET)
                    .param("account", account)
                    .param("now", AccountRows.at(clock.instant()))
                    .update();
            return open(client, account, purpose) < MOST_AT_A_TIME
                    ? Optional.of(insert(client, account, purpose))
                    : Optional.empty();
        });
    }

    /// Whose token it is, leaving it good.
    Optional<UUID> find(String token, Purpose purpose) {
        return system.read("read a mailed token", client -> account(client, FIND, token, purpose));
    }

    /// Whose token it was; only the first of any number of callers gets to know.
    Optional<UUID> redeem(String token, Purpose purpose) {
        return system.write("redeem a mailed token", client -> account(client, REDEEM, token, purpose));
    }

    void withdraw(UUID account, Purpose purpose) {
        system.write(
                "withdraw an account's mailed tokens",
                client -> client.sql(WITHDRAW).params(account, purpose.column).update());
    }

    private Optional<UUID> account(JdbcClient client, String sql, String token, Purpose purpose) {
        return client.sql(sql)
                .param("hash", new RandomToken(token).hash())
                .param("purpose", purpose.column)
                .param("now", AccountRows.at(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    private static long open(JdbcClient client, UUID account, Purpose purpose) {
        return client.sql(COUNT)
                .params(account, purpose.column)
                .query(Long.class)
                .single();
    }

    private RandomToken insert(JdbcClient client, UUID account, Purpose purpose) {
        var token = RandomToken.make();
        client.sql(INSERT)
                .param("hash", token.hash())
                .param("account", account)
                .param("purpose", purpose.column)
                .param("end", AccountRows.at(clock.instant().plus(purpose.life)))
                .update();
        return token;
    }
}
