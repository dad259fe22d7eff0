package org.companero.platform.safeguarding;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.audience.ContactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whom of the current creator's contacts nothing automatic may be sent to. Call it within a transaction.
///
/// Whoever sends must ask in the transaction in which the message is stored, holding the conversation: then nobody is
/// written to after they asked for silence.
@Component
public final class Restraints {

    private static final String OF = """
            select contact_id,
                   min(since) filter (where reason = 'opted_out') as opted_out,
                   min(since) filter (where reason = 'in_crisis') as in_crisis
              from restraint
             where contact_id = any (:contacts)
             group by contact_id
            """;

    private final JdbcClient database;

    Restraints(JdbcClient database) {
        this.database = database;
    }

    /// Those of some contacts, in one query. Who is missing may be sent anything.
    public Map<ContactId, Restraint> of(Collection<ContactId> contacts) {
        Map<ContactId, Restraint> restraints = new HashMap<>();
        database.sql(OF)
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(row -> {
                    restraints.put(
                            new ContactId(row.getObject("contact_id", UUID.class)),
                            new Restraint(
                                    instant(row.getTimestamp("opted_out")), instant(row.getTimestamp("in_crisis"))));
                });
        return restraints;
    }

    private static @Nullable Instant instant(@Nullable Timestamp value) {
        return value == null ? null : value.toInstant();
    }
}
