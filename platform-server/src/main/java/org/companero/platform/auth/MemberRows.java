package org.companero.platform.auth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.MemberResource;
import org.companero.protocol.api.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The current creator's team. Call it within a transaction.
@Component
final class MemberRows {

    // Who wants to change owners waits here, and then sees what the one before has left.
    private static final String LOCK_OWNERS =
            "select id, account_id, role from member where role = 'owner' order by id for update";
    private static final String LOCK = "select id, account_id, role from member where id = ? for update";
    private static final String ROLE = "update member set role = ? where id = ?";
    private static final String REMOVE = "delete from member where id = ?";
    private static final String ADD = """
            insert into member (id, account_id, role) values (?, ?, ?)
            on conflict (creator_id, account_id) do nothing
            """;
    private static final String END_SESSIONS =
            "update session set revoked_at = ? where account_id = ? and revoked_at is null returning id";
    private static final String TEAM = """
            select member.id, member.account_id, account.email, member.role, member.created_at,
                   (select max(session.last_seen_at) from session
                     where session.creator_id = member.creator_id
                       and session.account_id = member.account_id) as last_seen_at
              from member join account on account.id = member.account_id
             where member.creator_id = ?
             order by member.created_at, member.id
            """;

    private final JdbcClient database;

    MemberRows(JdbcClient database) {
        this.database = database;
    }

    List<Member> lockOwners() {
        return database.sql(LOCK_OWNERS).query((row, _) -> member(row)).list();
    }

    Optional<Member> lock(UUID id) {
        return database.sql(LOCK).param(id).query((row, _) -> member(row)).optional();
    }

    void role(UUID id, Role role) {
        database.sql(ROLE).params(word(role), id).update();
    }

    void remove(UUID id) {
        database.sql(REMOVE).param(id).update();
    }

    /// @return whether the account was no member yet
    boolean add(UUID account, Role role) {
        return database.sql(ADD).params(UUID.randomUUID(), account, word(role)).update() == 1;
    }

    List<SessionKey> endSessions(CreatorId creator, UUID account, Instant now) {
        return database.sql(END_SESSIONS).params(AccountRows.at(now), account).query(UUID.class).list().stream()
                .map(id -> new SessionKey(creator, id))
                .toList();
    }

    /// The team with its addresses, which only the escape hatch may read.
    static List<MemberResource> team(JdbcClient system, CreatorId creator, UUID reader) {
        return system.sql(TEAM)
                .param(creator.value())
                .query((row, _) -> new MemberResource(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        AccountRows.role(row.getString("role")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        AccountRows.instant(row, "last_seen_at"),
                        row.getObject("account_id", UUID.class).equals(reader)))
                .list();
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                AccountRows.role(row.getString("role")));
    }
}
