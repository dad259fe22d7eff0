package org.companero.platform.audience;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the current creator's contacts agreed to. Call it within a transaction.
@Component
public final class Consents {

    private static final String GIVEN = """
            select exists (select from consent where contact_id = :contact and text = :text)
            """;
    private static final String GIVE = """
            insert into consent (id, contact_id, text, given_at) values (:id, :contact, :text, :now)
            """;

    private final JdbcClient database;
    private final InstantSource clock;

    Consents(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Whether the contact has agreed to exactly this text.
    public boolean given(ContactId contact, String text) {
        return database.sql(GIVEN)
                .param("contact", contact.value())
                .param("text", text)
                .query(Boolean.class)
                .single();
    }

    /// Notes that the contact agrees, once for each text.
    public void give(ContactId contact, String text) {
        if (!given(contact, text)) {
            database.sql(GIVE)
                    .param("id", UUID.randomUUID())
                    .param("contact", contact.value())
                    .param("text", text)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }
}
