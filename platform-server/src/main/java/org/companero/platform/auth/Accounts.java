package org.companero.platform.auth;

import java.util.Optional;
import java.util.UUID;
import org.companero.platform.creators.Creators;
import org.companero.platform.creators.NewCreator;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.web.PlatformException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts across all creators. An e-mail address has one account, so both acts go around row security.
@Repository
class Accounts {

    private static final String FIND = """
            select account.id, account.password_hash, member.creator_id
            from account join member on member.account_id = account.id
            where account.email = ?
            order by member.created_at
            limit 1
            """;
    private static final String INSERT_ACCOUNT = "insert into account (id, email, password_hash) values (?, ?, ?)";
    private static final String INSERT_OWNER =
            "insert into member (creator_id, id, account_id, role) values (?, ?, ?, 'owner')";

    private final SystemAccess system;
    private final Creators creators;

    Accounts(SystemAccess system, Creators creators) {
        this.system = system;
        this.creators = creators;
    }

    Optional<Account> byEmail(String email) {
        return system.read(
                "sign in by e-mail",
                client -> client.sql(FIND)
                        .param(email)
                        .query((row, _) -> new Account(
                                row.getObject("id", UUID.class),
                                new CreatorId(row.getObject("creator_id", UUID.class)),
                                row.getString("password_hash")))
                        .optional());
    }

    /// Opens an account together with the creator it owns.
    ///
    /// @throws PlatformException 409 `EMAIL_TAKEN`
    Account open(String email, String passwordHash, NewCreator creator) {
        try {
            return system.write("register an account and its creator", client -> {
                var account = new Account(UUID.randomUUID(), creator.id(), passwordHash);
                insert(client, account, email);
                creators.create(creator);
                return account;
            });
        } catch (DuplicateKeyException taken) {
            throw new PlatformException(
                    HttpStatus.CONFLICT,
                    "EMAIL_TAKEN",
                    "There is an account with this e-mail address. Sign in instead, or use another address.");
        }
    }

    private static void insert(JdbcClient client, Account account, String email) {
        client.sql(INSERT_ACCOUNT)
                .params(account.id(), email, account.passwordHash())
                .update();
        client.sql(INSERT_OWNER)
                .params(account.creator().value(), UUID.randomUUID(), account.id())
                .update();
    }
}
