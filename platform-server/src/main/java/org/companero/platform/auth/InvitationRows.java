package org.companero.platform.auth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.protocol.api.InvitationResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The current creator's invitations. Call it within a transaction.
@Component
final class InvitationRows {

    private static final String COLUMNS = "id, email, role, invited_by, created_at, expires_at";
    private static final String FORGET = "delete from invitation where expires_at <= ?";
    // Whoever is invited again gets a new link, and the one before is no longer good.
    private static final String ADD = """
            insert into invitation (id, email, role, token_hash, invited_by, created_at, expires_at)
            values (:id, :email, :role, :hash, :by, :now, :end)
            on conflict (creator_id, email) do update
            set id = excluded.id, role = excluded.role, token_hash = excluded.token_hash,
                invited_by = excluded.invited_by, created_at = excluded.created_at, expires_at = excluded.expires_at
            """;
    private static final String OPEN =
            "select " + COLUMNS + " from invitation where expires_at > ? order by created_at, id";
    private static final String FIND = "select " + COLUMNS + " from invitation where token_hash = ? and expires_at > ?";
    private static final String REDEEM =
            "delete from invitation where token_hash = ? and expires_at > ? returning " + COLUMNS;
    private static final String WITHDRAW = "delete from invitation where id = ? returning " + COLUMNS;

    private final JdbcClient database;

    InvitationRows(JdbcClient database) {
        this.database = database;
    }

    void forgetExpired(Instant now) {
        database.sql(FORGET).param(AccountRows.at(now)).update();
    }

    void add(InvitationResource invitation, byte[] hash) {
        database.sql(ADD)
                .param("id", invitation.id())
                .param("email", invitation.email())
                .param("role", MemberRows.word(invitation.role()))
                .param("hash", hash)
                .param("by", invitation.invitedBy())
                .param("now", AccountRows.at(invitation.createdAt()))
                .param("end", AccountRows.at(invitation.expiresAt()))
                .update();
    }

    List<InvitationResource> open(Instant now) {
        return database.sql(OPEN)
                .param(AccountRows.at(now))
                .query((row, _) -> read(row))
                .list();
    }

    Optional<InvitationResource> find(byte[] hash, Instant now) {
        return database.sql(FIND)
                .params(hash, AccountRows.at(now))
                .query((row, _) -> read(row))
                .optional();
    }

    /// Only the first of any number of callers gets it.
    Optional<InvitationResource> redeem(byte[] hash, Instant now) {
        return database.sql(REDEEM)
                .params(hash, AccountRows.at(now))
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<InvitationResource> withdraw(UUID id) {
        return database.sql(WITHDRAW).param(id).query((row, _) -> read(row)).optional();
    }

    private static InvitationResource read(ResultSet row) throws SQLException {
        return new InvitationResource(
                row.getObject("id", UUID.class),
                row.getString("email"),
                AccountRows.role(row.getString("role")),
                row.getString("invited_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
