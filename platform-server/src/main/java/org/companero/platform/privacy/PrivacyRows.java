package org.companero.platform.privacy;

import org.companero.protocol.api.PrivacySettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The settings of the current creator. Call it within a transaction.
@Component
final class PrivacyRows {

    private static final int AUDIT_DAYS = 365;
    private static final PrivacySettings DEFAULTS = new PrivacySettings(null, null, null, AUDIT_DAYS);

    private static final String FIND =
            "select consent_text, conversation_days, contact_days, audit_days from privacy_settings";
    private static final String STORE = """
            insert into privacy_settings (consent_text, conversation_days, contact_days, audit_days)
            values (:consent, :conversations, :contacts, :audit)
            on conflict (creator_id) do update
               set consent_text = excluded.consent_text, conversation_days = excluded.conversation_days,
                   contact_days = excluded.contact_days, audit_days = excluded.audit_days
            """;

    private final JdbcClient database;

    PrivacyRows(JdbcClient database) {
        this.database = database;
    }

    PrivacySettings find() {
        return database.sql(FIND)
                .query((row, _) -> new PrivacySettings(
                        row.getString("consent_text"),
                        row.getObject("conversation_days", Integer.class),
                        row.getObject("contact_days", Integer.class),
                        row.getInt("audit_days")))
                .optional()
                .orElse(DEFAULTS);
    }

    void store(PrivacySettings settings) {
        database.sql(STORE)
                .param("consent", settings.consentText())
                .param("conversations", settings.conversationDays())
                .param("contacts", settings.contactDays())
                .param("audit", settings.auditDays())
                .update();
    }
}
