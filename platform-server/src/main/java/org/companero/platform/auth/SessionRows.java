package org.companero.platform.auth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL behind sessions. Which rows it sees is decided by the client it is given.
record SessionRows(JdbcClient client) {

    private static final String INSERT = """
            insert into session (creator_id, id, account_id, email, device, address, created_at, last_seen_at, expires_at)
            values (:creator, :id, :account, :email, :device, :address, :now, :now, :end)
            """;
    private static final String LIVE = """
            select session.account_id, session.email, member.role
            from session join member using (creator_id, account_id)
            where session.creator_id = :creator and session.id = :id
              and session.revoked_at is null and session.expires_at > :now
            """;
    private static final String SEEN = """
            update session set last_seen_at = :now, address = :address
            where creator_id = :creator and id = :id and last_seen_at < :now
            """;
    private static final String PROLONG =
            "update session set expires_at = :end where creator_id = :creator and id = :id";
    private static final String OPEN = """
            select creator_id, id, account_id, email, device, address, created_at, last_seen_at from session
            where account_id = :account and revoked_at is null and expires_at > :now
            order by last_seen_at desc, id
            """;
    private static final String OPEN_HERE =
            "select id from session where creator_id = :creator and account_id = :account and revoked_at is null";
    private static final String END = """
            update session set revoked_at = :now
            where creator_id = :creator and id = :id and revoked_at is null
            """;
    private static final String END_OWN = """
            update session set revoked_at = :now
            where account_id = :account and id = :id and revoked_at is null
            returning creator_id, id
            """;
    private static final String END_OTHERS = """
            update session set revoked_at = :now
            where account_id = :account and id <> :kept and revoked_at is null
            returning creator_id, id
            """;

    void insert(Session session, Instant end) {
        client.sql(INSERT)
                .param("creator", session.creator().value())
                .param("id", session.id())
                .param("account", session.account())
                .param("email", session.email())
                .param("device", session.device())
                .param("address", session.address())
                .param("now", AccountRows.at(session.createdAt()))
                .param("end", AccountRows.at(end))
                .update();
    }

    /// Whose session it is and what they are there; empty when it has ended or its account is no member any more.
    Optional<LiveEntry> live(SessionKey session, Instant now) {
        return about(LIVE, session)
                .param("now", AccountRows.at(now))
                .query((row, _) ->
                        new LiveEntry(row.getObject("account_id", UUID.class), row.getString("email"), role(row)))
                .optional();
    }

    void seen(SessionKey session, String address, Instant now) {
        about(SEEN, session)
                .param("now", AccountRows.at(now))
                .param("address", address)
                .update();
    }

    void prolong(SessionKey session, Instant end) {
        about(PROLONG, session).param("end", AccountRows.at(end)).update();
    }

    List<Session> open(UUID account, Instant now) {
        return client.sql(OPEN)
                .param("account", account)
                .param("now", AccountRows.at(now))
                .query((row, _) -> session(row))
                .list();
    }

    List<SessionKey> openHere(CreatorId creator, UUID account) {
        return client
                .sql(OPEN_HERE)
                .param("creator", creator.value())
                .param("account", account)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new SessionKey(creator, id))
                .toList();
    }

    /// @return whether it was open
    boolean end(SessionKey session, Instant now) {
        return about(END, session).param("now", AccountRows.at(now)).update() == 1;
    }

    /// Ends one session of the account; empty when it has no such open session.
    Optional<SessionKey> endOwn(UUID account, UUID session, Instant now) {
        return ended(END_OWN, account, now)
                .param("id", session)
                .query((row, _) -> key(row))
                .optional();
    }

    /// Ends every session of the account but one.
    ///
    /// @param kept a session, or an id that no session has
    List<SessionKey> endOthers(UUID account, UUID kept, Instant now) {
        return ended(END_OTHERS, account, now)
                .param("kept", kept)
                .query((row, _) -> key(row))
                .list();
    }

    private JdbcClient.StatementSpec about(String sql, SessionKey session) {
        return client.sql(sql).param("creator", session.creator().value()).param("id", session.id());
    }

    private JdbcClient.StatementSpec ended(String sql, UUID account, Instant now) {
        return client.sql(sql).param("account", account).param("now", AccountRows.at(now));
    }

    private static Role role(ResultSet row) throws SQLException {
        return AccountRows.role(row.getString("role"));
    }

    private static SessionKey key(ResultSet row) throws SQLException {
        return new SessionKey(new CreatorId(row.getObject("creator_id", UUID.class)), row.getObject("id", UUID.class));
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                new CreatorId(row.getObject("creator_id", UUID.class)),
                row.getObject("account_id", UUID.class),
                row.getString("email"),
                row.getString("device"),
                row.getString("address"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant());
    }
}
