package org.companero.platform.engagement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.companero.platform.privacy.HeldData;
import org.companero.platform.privacy.HeldTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this module keeps.
@Component
final class EngagementData implements HeldData {

    // What points are for can be told in a person's words. Achievements stay: they are unlocked once a person.
    private static final String EXPIRE = """
            delete from progress_event where ctid = any (array(
                select ctid from progress_event
                 where at < :before and kind <> 'achievement_unlocked' limit :most))
            """;

    private final JdbcClient database;

    EngagementData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<HeldTable> tables() {
        return List.of(
                HeldTable.shown("habit").ofContact("contact_id = :contact"),
                HeldTable.shown("progress_event").ofContact("contact_id = :contact"));
    }

    @Override
    public int expire(Instant before, int most) {
        return database.sql(EXPIRE)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }
}
