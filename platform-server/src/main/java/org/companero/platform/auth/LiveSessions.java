package org.companero.platform.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.access.Actor;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.MalformedPayload;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says for each request whether its session still counts, and what its member may do: from Redis, else from
/// PostgreSQL, which knows best.
///
/// What is cached lives for a minute. Where something changes, a mark takes its place at once: `ended` refuses the
/// session, `changed` sends readers to PostgreSQL. A mark outlives every reader that began before it, and readers
/// only fill empty places, so that none of them brings back what it had read too early.
@Component
public class LiveSessions {

    /// How long a change can stay unseen on a replica whose Redis lost the mark.
    static final Duration CACHED = Duration.ofMinutes(1);

    private static final Duration MARKED = Duration.ofMinutes(2);
    private static final String ENDED = "ended";
    private static final String CHANGED = "changed";

    private final SessionCache cache;
    private final Transactions transactions;
    private final SessionRows rows;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    LiveSessions(
            SessionCache cache,
            Transactions transactions,
            JdbcClient client,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.cache = cache;
        this.transactions = transactions;
        this.rows = new SessionRows(client);
        this.clock = clock;
        this.events = events;
    }

    /// Who a verified token stands for now; empty when its session has ended or its account has left the team.
    ///
    /// @param address where the request came from, noted with the session
    /// @throws org.springframework.core.NestedRuntimeException when neither Redis nor PostgreSQL
    ///     answers: refuse then
    public Optional<Actor> actor(SignedIn who, String address) {
        return entry(who, address).map(LiveEntry::actor);
    }

    /// Whether the session still counts.
    public boolean isLive(SignedIn who) {
        var session = SessionKey.of(who);
        return !ENDED.equals(cache.get(session.redis()))
                && CurrentCreator.call(
                        session.creator(),
                        () -> transactions.read(
                                () -> rows.live(session, clock.instant()).isPresent()));
    }

    /// The member's role or the membership changed: what was known of their sessions is read anew.
    public void forget(CreatorId creator, UUID account) {
        var sessions = CurrentCreator.call(creator, () -> transactions.read(() -> rows.openHere(creator, account)));
        sessions.forEach(session -> cache.put(session.redis(), CHANGED, MARKED));
        tell(sessions);
    }

    /// The sessions were ended in PostgreSQL.
    void ended(List<SessionKey> sessions) {
        sessions.forEach(session -> cache.put(session.redis(), ENDED, MARKED));
        tell(sessions);
    }

    Optional<LiveEntry> entry(SignedIn who, String address) {
        var session = SessionKey.of(who);
        @Nullable String cached = cache.get(session.redis());
        if (ENDED.equals(cached)) {
            return Optional.empty();
        }
        var known = cached == null || CHANGED.equals(cached) ? Optional.<LiveEntry>empty() : read(cached);
        return (known.isPresent() ? known : load(session, address))
                .filter(entry -> entry.account().equals(who.account()));
    }

    private Optional<LiveEntry> load(SessionKey session, String address) {
        var now = clock.instant();
        var entry = CurrentCreator.call(
                session.creator(),
                () -> transactions.write(() -> {
                    var live = rows.live(session, now);
                    live.ifPresent(_ -> rows.seen(session, address, now));
                    return live;
                }));
        entry.ifPresent(live -> cache.putIfAbsent(session.redis(), ApiJson.write(live), CACHED));
        return entry;
    }

    private void tell(List<SessionKey> sessions) {
        if (!sessions.isEmpty()) {
            events.publishEvent(new SessionsChanged(sessions));
        }
    }

    private static Optional<LiveEntry> read(String cached) {
        try {
            return Optional.of(ApiJson.read(cached, LiveEntry.class));
        } catch (MalformedPayload ofAnotherVersion) {
            return Optional.empty();
        }
    }
}
