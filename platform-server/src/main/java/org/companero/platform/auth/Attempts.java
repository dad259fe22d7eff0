package org.companero.platform.auth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.web.PlatformException;
import org.companero.platform.web.RetryLaterException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Slows guessing down: after some attempts in a row, each further one has to wait twice as long as the one before.
///
/// An attempt is counted before it is judged, so that many at once do not slip through together, and forgiven when it
/// turns out right. Addresses nobody has are counted like others, or the limit would tell which ones exist. Kept in
/// PostgreSQL: this protection does not end where Redis does.
@Component
final class Attempts {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    private static final String ENSURE = """
            insert into attempt (key, failures, last_at, free_at) values (:key, 0, :now, :now)
            on conflict (key) do nothing
            """;
    private static final String LOCK = "select failures, last_at, free_at from attempt where key = ? for update";
    private static final String COUNT =
            "update attempt set failures = :failures, last_at = :now, free_at = :free where key = :key";
    private static final String FORGIVE_ALL = "delete from attempt where key = ?";
    private static final String FORGIVE_ONE =
            "update attempt set failures = greatest(failures - 1, 0), free_at = :now where key = :key";

    private final SystemAccess system;
    private final InstantSource clock;

    Attempts(SystemAccess system, InstantSource clock) {
        this.system = system;
        this.clock = clock;
    }

    /// What is counted, and how many attempts in a row are free.
    enum Kind {
        /// Passwords for one e-mail address, from wherever.
        PASSWORD(10),
        /// Passwords for any account, from one network address; many people may share it.
        ORIGIN(100),
        /// Second-factor codes of one account.
        CODE(5);

        private final int free;

        Kind(int free) {
            this.free = free;
        }

        Key of(String what) {
            return new Key(this, RandomToken.sha256(name() + ' ' + what));
        }

        Key of(UUID what) {
            return of(what.toString());
        }
    }

    /// One counter; who it is about cannot be read from it.
    record Key(Kind kind, byte[] hash) {}

    /// Counts an attempt under each key.
    ///
    /// @throws PlatformException 429 `TOO_MANY_ATTEMPTS` when it comes too soon; it was not looked at then
    void begin(List<Key> keys) {
        var now = now();
        var wait = system.write(
                "count attempts to sign in",
                client -> keys.stream()
                        .map(key -> begin(client, key, now))
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO));
        if (wait.isPositive()) {
            throw tooMany(wait);
        }
    }

    /// The attempt was right: the counter of the account starts anew, and that of the network address loses one.
    void succeeded(List<Key> keys) {
        system.write("forget attempts to sign in", client -> {
            keys.forEach(key -> forgive(client, key));
            return true;
        });
    }

    private Duration begin(JdbcClient client, Key key, Instant now) {
        client.sql(ENSURE)
                .param("key", key.hash)
                .param("now", AccountRows.at(now))
                .update();
        var counted = client.sql(LOCK)
                .param(key.hash)
                .query((row, _) -> Counted.of(row))
                .single();
        if (counted.free.isAfter(now)) {
            return Duration.between(now, counted.free);
        }
        int failures = counted.last.plus(FORGET_AFTER).isBefore(now) ? 1 : counted.failures + 1;
        client.sql(COUNT)
                .param("failures", failures)
                .param("now", AccountRows.at(now))
                .param("free", AccountRows.at(now.plus(pause(failures - key.kind.free))))
                .param("key", key.hash)
                .update();
        return Duration.ZERO;
    }

    private void forgive(JdbcClient client, Key key) {
        if (key.kind == Kind.ORIGIN) {
            client.sql(FORGIVE_ONE)
                    .param("now", AccountRows.at(now()))
                    .param("key", key.hash)
                    .update();
        } else {
            client.sql(FORGIVE_ALL).param(key.hash).update();
        }
    }

    // As fine as the database keeps it: rounded up there, what is free now would be free only in a moment.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    // 1 s, 2 s, 4 s … a quarter of an hour.
    private static Duration pause(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        var pause = Duration.ofSeconds(1L << Math.min(beyond, 20));
        return pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
    }

    private static PlatformException tooMany(Duration wait) {
        return new RetryLaterException(
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_ATTEMPTS",
                "Too many attempts. Wait a little and try again, or set a new password.",
                wait,
                Map.of("retryAfterSeconds", wait.toSeconds() + 1));
    }

    private record Counted(int failures, Instant last, Instant free) {
        static Counted of(ResultSet row) throws SQLException {
            return new Counted(
                    row.getInt("failures"),
                    row.getObject("last_at", OffsetDateTime.class).toInstant(),
                    row.getObject("free_at", OffsetDateTime.class).toInstant());
        }
    }
}
