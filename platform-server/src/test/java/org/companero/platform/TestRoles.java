package org.companero.platform;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.auth.LiveSessions;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Members of every role, for tests of what each may do.
@TestComponent
public final class TestRoles {

    private final TestCreators creators;
    private final JdbcClient database;
    private final Transactions transactions;

    private final LiveSessions sessions;

    TestRoles(TestCreators creators, JdbcClient database, Transactions transactions, LiveSessions sessions) {
        this.creators = creators;
        this.database = database;
        this.transactions = transactions;
        this.sessions = sessions;
    }

    /// The only member of a creator of their own, in that role from the beginning.
    public TestCreator alone(Role role) {
        var creator = creators.register();
        become(creator, role);
        return creator;
    }

    /// Gives the only member another role.
    public void become(TestCreator creator, Role role) {
        List<UUID> members = CurrentCreator.call(
                creator.id(),
                () -> transactions.write(() -> database.sql("update member set role = ? returning account_id")
                        .param(role.name().toLowerCase(Locale.ROOT))
                        .query(UUID.class)
                        .list()));
        members.forEach(account -> sessions.forget(creator.id(), account));
    }
}
