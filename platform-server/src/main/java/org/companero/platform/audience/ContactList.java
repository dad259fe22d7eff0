package org.companero.platform.audience;

import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.ContactSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The current creator's contacts, as a list. Call it within a transaction.
@Component
final class ContactList {

    private static final String FIND = """
            select c.id, k.display_name, c.language, c.first_seen_at, c.last_seen_at
              from contact c
              join contact_card k on k.creator_id = c.creator_id and k.id = c.id
             where strpos(lower(k.display_name), lower(:query)) > 0
             order by c.last_seen_at desc, c.id
             limit :limit
            """;

    private final JdbcClient database;

    ContactList(JdbcClient database) {
        this.database = database;
    }

    /// @param query part of a name, in any case; empty for everybody
    List<ContactSummary> find(String query, int limit) {
        return database.sql(FIND)
                .param("query", query)
                .param("limit", limit)
                .query((row, _) -> new ContactSummary(
                        row.getObject("id", UUID.class),
                        row.getString("display_name"),
                        row.getString("language"),
                        row.getTimestamp("first_seen_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant()))
                .list();
    }
}
