package org.companero.platform.audience;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.companero.platform.creators.QuotaKind;
import org.companero.platform.creators.Quotas;
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
    private final Quotas quotas;
    private final InstantSource clock;

    Contacts(JdbcClient database, Quotas quotas, InstantSource clock) {
        this.database = database;
        this.quotas = quotas;
        this.clock = clock;
    }

    /// Adds a person of whom nothing is known but where they are; they go by a placeholder such as `Visitor 7F3A`.
    ///
    /// @throws org.companero.platform.creators.QuotaExceeded when there are too many; undo the transaction
    public ContactId add(Locality locality) {
        var id = ContactId.random();
        store(ADD, id, locality);
        quotas.refuseBeyond(QuotaKind.CONTACTS);
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
