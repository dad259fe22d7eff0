package org.companero.platform.audience;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The current creator's contacts. Call it within a transaction.
///
/// Other modules read names from the view `contact_card`, which is part of this module's API.
@Component
public final class Contacts {

    private static final String ADD = """
            insert into contact (id, language, zone, first_seen_at, last_seen_at)
            values (:id, :language, :zone, :now, :now)
            """;

    private static final String SEEN = """
            update contact set language = :language, zone = :zone, last_seen_at = :now where id = :id
            """;

    private final JdbcClient database;
    private final InstantSource clock;

    Contacts(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Adds a person of whom nothing is known but where they are; they go by a placeholder such as `Visitor 7F3A`.
    public ContactId add(Locality locality) {
        var id = ContactId.random();
        store(ADD, id, locality);
        return id;
    }

    /// Notes that the person is here again, maybe on another device.
    public void seen(ContactId id, Locality locality) {
        store(SEEN, id, locality);
    }

    private void store(String sql, ContactId id, Locality locality) {
        database.sql(sql)
                .param("id", id.value())
                .param("language", locality.language())
                .param("zone", locality.zone())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
