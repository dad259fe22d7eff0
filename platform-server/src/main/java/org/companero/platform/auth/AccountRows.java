package org.companero.platform.auth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.Role;
import org.companero.protocol.api.Workspace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL behind [Accounts], for the escape hatch's client.
record AccountRows(JdbcClient client) {

    private static final String BY_EMAIL = "select * from account where email = ?";
    private static final String BY_ID = "select * from account where id = ?";
    private static final String INSERT =
            "insert into account (id, email, password_hash, locale) values (:id, :email, :hash, :locale)";
    private static final String INSERT_OWNER =
            "insert into member (creator_id, id, account_id, role) values (?, ?, ?, 'owner')";
    private static final String MEMBERSHIPS = """
            select member.creator_id, creator.name, member.role
            from member join creator using (creator_id)
            where member.account_id = ?
            order by member.created_at, member.creator_id
            """;
    private static final String PASSWORD = "update account set password_hash = ? where id = ?";
    private static final String UPGRADE = "update account set password_hash = ? where id = ? and password_hash = ?";
    private static final String VERIFIED =
            "update account set email_verified_at = now() where id = ? and email_verified_at is null";

    Optional<Account> byEmail(String email) {
        return client.sql(BY_EMAIL).param(email).query((row, _) -> account(row)).optional();
    }

    Optional<Account> byId(UUID id) {
        return client.sql(BY_ID).param(id).query((row, _) -> account(row)).optional();
    }

    void insert(UUID id, String email, String hash, String locale) {
        client.sql(INSERT)
                .param("id", id)
                .param("email", email)
                .param("hash", hash)
                .param("locale", locale)
                .update();
    }

    void insertOwner(CreatorId creator, UUID account) {
        client.sql(INSERT_OWNER)
                .params(creator.value(), UUID.randomUUID(), account)
                .update();
    }

    /// Where the account is a member, the oldest membership first.
    List<Workspace> memberships(UUID account) {
        return client.sql(MEMBERSHIPS)
                .param(account)
                .query((row, _) -> new Workspace(
                        row.getObject("creator_id", UUID.class), row.getString("name"), role(row.getString("role"))))
                .list();
    }

    void password(UUID account, String hash) {
        client.sql(PASSWORD).params(hash, account).update();
    }

    void upgrade(UUID account, String before, String after) {
        client.sql(UPGRADE).params(after, account, before).update();
    }

    /// @return whether it was not verified before
    boolean verified(UUID account) {
        return client.sql(VERIFIED).param(account).update() == 1;
    }

    static Role role(String column) {
        return Role.valueOf(column.toUpperCase(Locale.ROOT));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("password_hash"),
                row.getString("locale"),
                instant(row, "email_verified_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
