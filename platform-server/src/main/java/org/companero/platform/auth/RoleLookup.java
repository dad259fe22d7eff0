package org.companero.platform.auth;

import java.util.Locale;
import java.util.Set;
import org.companero.platform.access.Actor;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who a verified token stands for now. Somebody who is no member may do nothing.
@Component
final class RoleLookup {

    private static final String ROLE = "select role from member where account_id = ?";

    private final JdbcClient database;
    private final Transactions transactions;

    RoleLookup(JdbcClient database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    Actor actor(SignedIn who) {
        var role = CurrentCreator.call(
                who.creator(),
                () -> transactions.read(() -> database.sql(ROLE)
                        .param(who.account())
                        .query(String.class)
                        .optional()));
        var permissions =
                role.map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)).permissions());
        return new Actor(ActorKind.PERSON, who.account(), who.account().toString(), permissions.orElse(Set.of()));
    }
}
