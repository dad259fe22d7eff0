package org.companero.platform.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.companero.platform.access.Actor;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.MalformedPayload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Says for each request what a key may do: from Redis, else from PostgreSQL, which knows best.
///
/// As with [LiveSessions], what is cached lives for a minute, and a mark takes its place at once where something
/// changes: marks outlive every reader that began before them, and readers only fill empty places. Only keys that
/// exist are cached, so that guessing fills nothing.
@Component
class ApiKeys {

    private static final Logger log = LoggerFactory.getLogger(ApiKeys.class);

    static final String PREFIX = "cmp_";
    // cmp_ and eight characters that tell keys apart.
    static final int PREFIX_LENGTH = 12;

    private static final Duration CACHED = Duration.ofMinutes(1);
    private static final Duration MARKED = Duration.ofMinutes(2);
    private static final String CHANGED = "changed";

    private final ApiKeyRows rows;
    private final SessionCache cache;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Set<UUID> noting = ConcurrentHashMap.newKeySet();

    ApiKeys(ApiKeyRows rows, SessionCache cache, Transactions transactions, InstantSource clock) {
        this.rows = rows;
        this.cache = cache;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whom a key stands for now, and with which creator; empty when it is unknown, revoked or expired.
    ///
    /// @throws org.springframework.core.NestedRuntimeException when neither Redis nor PostgreSQL answers
    Optional<Bearer> bearer(String text) {
        return TenantToken.read(PREFIX_LENGTH, text)
                .flatMap(token -> find(token).map(key -> new Bearer(token.creator(), key.actor())));
    }

    /// The member's role or the membership changed, with this transaction if there is one: their keys are read anew.
    void forget(UUID account) {
        var creator = CurrentCreator.require();
        mark(creator, transactions.read(() -> rows.hashes(account)));
    }

    /// The key was revoked in PostgreSQL.
    void revoked(String hash) {
        mark(CurrentCreator.require(), List.of(hash));
    }

    private Optional<ApiKey> find(TenantToken token) {
        var now = clock.instant();
        var place = place(token.creator(), HexFormat.of().formatHex(token.hash()));
        return cached(place).or(() -> load(token, place, now)).filter(key -> key.isGood(now));
    }

    private Optional<ApiKey> cached(String place) {
        var text = cache.get(place);
        try {
            return text == null || text.equals(CHANGED)
                    ? Optional.empty()
                    : Optional.of(ApiJson.read(text, ApiKey.class));
        } catch (MalformedPayload ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private Optional<ApiKey> load(TenantToken token, String place, Instant now) {
        var key = CurrentCreator.call(token.creator(), () -> transactions.read(() -> rows.find(token.hash())));
        key.ifPresent(found -> {
            cache.putIfAbsent(place, ApiJson.write(found), CACHED);
            noteUse(token.creator(), found.id(), now);
        });
        return key;
    }

    // Off the request's way, one writer a key at a time; the row keeps it to once a minute.
    private void noteUse(CreatorId creator, UUID key, Instant now) {
        if (noting.add(key)) {
            Thread.startVirtualThread(() -> {
                try {
                    CurrentCreator.run(
                            creator,
                            () -> transactions.write(() -> {
                                rows.used(key, now);
                                return key;
                            }));
                } catch (DataAccessException | TransactionException failure) {
                    log.debug("The last use of a key was not noted", failure);
                } finally {
                    noting.remove(key);
                }
            });
        }
    }

    private void mark(CreatorId creator, List<String> hashes) {
        Runnable marking = () -> hashes.forEach(hash -> cache.put(place(creator, hash), CHANGED, MARKED));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    marking.run();
                }
            });
        } else {
            marking.run();
        }
    }

    private static String place(CreatorId creator, String hash) {
        return "api_key:creator_" + creator + ":" + hash;
    }

    /// Who acts, and for whom.
    record Bearer(CreatorId creator, Actor actor) {}
}
