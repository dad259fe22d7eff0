package org.companero.platform.safeguarding;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.companero.platform.privacy.HeldData;
import org.companero.platform.privacy.HeldTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this module keeps, its pages among it.
@Component
final class SafeguardingData implements HeldData {

    private static final String PAGES = """
            delete from scheduled_tasks
             where task_name = 'crisis-page'
               and split_part(task_instance, '/', 1) in (select id::text from crisis_alert where %s)
            """;

    // It repeats words of a message, and goes when messages of its age do; who is still in danger is not forgotten.
    private static final String EXPIRE = """
            delete from crisis_alert where ctid = any (
                array(select ctid from crisis_alert where resumed_at < :before limit :most))
            """;

    private final JdbcClient database;

    SafeguardingData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<HeldTable> tables() {
        return List.of(
                HeldTable.shown("safeguarding_settings"),
                HeldTable.shown("crisis_alert").ofContact("contact_id = :contact"),
                HeldTable.shown("opt_out").ofContact("contact_id = :contact"));
    }

    @Override
    public void erase(UUID contact) {
        database.sql(PAGES.formatted("contact_id = :contact"))
                .param("contact", contact)
                .update();
    }

    @Override
    public void eraseAll() {
        database.sql(PAGES.formatted("true")).update();
    }

    @Override
    public int expire(Instant before, int most) {
        return database.sql(EXPIRE)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }
}
