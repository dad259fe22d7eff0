package org.companero.platform.conversations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.companero.platform.privacy.HeldData;
import org.companero.platform.privacy.HeldTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this module keeps.
@Component
final class ConversationData implements HeldData {

    private static final String EXPIRE = """
            delete from message where ctid = any (array(
                select ctid from message where sent_at < :before limit :most))
            """;
    // The line in the list shows the last message's beginning.
    private static final String BLANK = """
            update conversation set last_text = '', changed_in = pg_current_xact_id()
             where last_at < :before and last_text <> ''
            """;

    private final JdbcClient database;

    ConversationData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<HeldTable> tables() {
        return List.of(
                HeldTable.shown("conversation").ofContact("contact_id = :contact"),
                HeldTable.shown("message")
                        .ofContact("conversation_id in (select id from conversation where contact_id = :contact)"));
    }

    @Override
    public int expire(Instant before, int most) {
        database.sql(BLANK).param("before", Timestamp.from(before)).update();
        return database.sql(EXPIRE)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }
}
