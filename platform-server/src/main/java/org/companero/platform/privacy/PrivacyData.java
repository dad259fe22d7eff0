package org.companero.platform.privacy;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this module keeps, and the audit log, which is below it.
@Component
final class PrivacyData implements HeldData {

    // An export of the whole creator has the contact in it too.
    private static final String DROP_FILES = "delete from data_export_part";
    private static final String FORGET_NAMES = """
            update data_request
               set contact_name = case when contact_id = :contact then null else contact_name end,
                   download_until = null
            """;

    private final JdbcClient database;

    PrivacyData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<HeldTable> tables() {
        return List.of(
                HeldTable.shown("privacy_settings"),
                HeldTable.shown("data_request").mentions("contact_id = :contact"),
                HeldTable.internal("data_export_part"),
                HeldTable.shown("audit_entry").mentions("target = :contact::text or actor_id = :contact"),
                HeldTable.internal("audit_head"));
    }

    @Override
    public void erase(UUID contact) {
        database.sql(DROP_FILES).update();
        database.sql(FORGET_NAMES).param("contact", contact).update();
    }
}
