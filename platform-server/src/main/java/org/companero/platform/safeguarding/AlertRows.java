package org.companero.platform.safeguarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.audience.ContactId;
import org.companero.platform.conversations.ConversationId;
import org.companero.protocol.api.CrisisAlert;
import org.companero.protocol.safeguarding.Danger;
import org.companero.protocol.safeguarding.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The current creator's alerts. Call it within a transaction.
@Component
final class AlertRows {

    private static final String RAISE = """
            insert into crisis_alert (id, contact_id, conversation_id, message_id, danger, phrase, settings_version,
                                      handed_over, raised_at, answered_at)
            values (:id, :contact, :conversation, :message, :danger, :phrase, :settings, :handed, :now, :now)
            """;

    private static final String RAISE_AGAIN = """
            update crisis_alert
               set message_id = :message, danger = :danger, phrase = :phrase, settings_version = :settings,
                   handed_over = handed_over or :handed, raised_at = :now, answered_at = :now, pages = 0,
                   acknowledged_at = null, acknowledged_by = null
             where id = :id
            """;

    private static final String ANSWERED = "update crisis_alert set answered_at = :now where id = :id";

    private static final String UNDER_WAY = """
            select id, conversation_id, answered_at, acknowledged_at is not null as acknowledged
              from crisis_alert where contact_id = :contact and resumed_at is null
            """;

    // Each page is of one raising: who speaks of danger again is paged for anew.
    private static final String UNHEARD = """
            select conversation_id, danger, raised_at, pages from crisis_alert
             where id = :id and raised_at = :raised and acknowledged_at is null
            """;

    private static final String PAGED = """
            update crisis_alert set pages = :pages where id = :id and raised_at = :raised
            """;

    private static final String ALERTS = """
            select a.id, a.conversation_id, a.contact_id, k.display_name, a.danger, a.phrase, a.raised_at, a.pages,
                   a.acknowledged_at, a.acknowledged_by, a.resumed_at
              from crisis_alert a
              join contact_card k on k.creator_id = a.creator_id and k.id = a.contact_id
            """;

    private static final String LIST = ALERTS + """
             where not :open or a.resumed_at is null
             order by a.resumed_at is not null, a.raised_at desc
             limit :most
            """;

    private static final String FIND = ALERTS + " where a.id = :id";

    private static final String HOLD = """
            select contact_id, conversation_id, handed_over, resumed_at is not null as resumed from crisis_alert
             where id = :id
            """;

    private static final String ACKNOWLEDGE = """
            update crisis_alert set acknowledged_at = :now, acknowledged_by = :by
             where id = :id and acknowledged_at is null
            """;

    private static final String RESUME = """
            update crisis_alert
               set resumed_at = :now, acknowledged_at = coalesce(acknowledged_at, :now),
                   acknowledged_by = coalesce(acknowledged_by, :by)
             where id = :id and resumed_at is null
            """;

    private final JdbcClient database;

    AlertRows(JdbcClient database) {
        this.database = database;
    }

    /// What is said of danger.
    ///
    /// @param settings which version of the settings the person was answered by
    /// @param handedOver whether the conversation was handed over with it
    record Raising(UUID id, UUID message, Finding finding, int settings, boolean handedOver, Instant at) {}

    /// An alert that is not resumed.
    record UnderWay(UUID id, ConversationId conversation, Instant answeredAt, boolean acknowledged) {}

    /// An alert that nobody has taken on.
    record Unheard(ConversationId conversation, Danger danger, Instant raisedAt, int pages) {}

    /// What an alert holds.
    record Held(ContactId contact, ConversationId conversation, boolean handedOver, boolean resumed) {}

    void raise(Raising raising, ContactId contact, ConversationId conversation) {
        bound(RAISE, raising)
                .param("contact", contact.value())
                .param("conversation", conversation.value())
                .update();
    }

    void raiseAgain(Raising raising) {
        bound(RAISE_AGAIN, raising).update();
    }

    void answered(UUID id, Instant now) {
        database.sql(ANSWERED).param("id", id).param("now", Timestamp.from(now)).update();
    }

    Optional<UnderWay> underWay(ContactId contact) {
        return database.sql(UNDER_WAY)
                .param("contact", contact.value())
                .query((row, _) -> new UnderWay(
                        row.getObject("id", UUID.class),
                        conversation(row),
                        row.getTimestamp("answered_at").toInstant(),
                        row.getBoolean("acknowledged")))
                .optional();
    }

    Optional<Unheard> unheard(UUID id, Instant raisedAt) {
        return database.sql(UNHEARD)
                .param("id", id)
                .param("raised", Timestamp.from(raisedAt))
                .query((row, _) -> new Unheard(
                        conversation(row),
                        Danger.of(row.getString("danger")),
                        row.getTimestamp("raised_at").toInstant(),
                        row.getInt("pages")))
                .optional();
    }

    void paged(UUID id, Instant raisedAt, int pages) {
        database.sql(PAGED)
                .param("id", id)
                .param("raised", Timestamp.from(raisedAt))
                .param("pages", pages)
                .update();
    }

    /// Those that are not resumed first, then by when they were raised, latest first.
    List<CrisisAlert> list(boolean open, int most) {
        return database.sql(LIST)
                .param("open", open)
                .param("most", most)
                .query((row, _) -> alert(row))
                .list();
    }

    Optional<CrisisAlert> find(UUID id) {
        return database.sql(FIND).param("id", id).query((row, _) -> alert(row)).optional();
    }

    Optional<Held> held(UUID id) {
        return database.sql(HOLD)
                .param("id", id)
                .query((row, _) -> new Held(
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        conversation(row),
                        row.getBoolean("handed_over"),
                        row.getBoolean("resumed")))
                .optional();
    }

    /// @return whether nobody had before
    boolean acknowledge(UUID id, String by, Instant now) {
        return settle(ACKNOWLEDGE, id, by, now);
    }

    /// @return whether nobody had before
    boolean resume(UUID id, String by, Instant now) {
        return settle(RESUME, id, by, now);
    }

    private boolean settle(String sql, UUID id, String by, Instant now) {
        return database.sql(sql)
                        .param("id", id)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bound(String sql, Raising raising) {
        return database.sql(sql)
                .param("id", raising.id())
                .param("message", raising.message())
                .param("danger", raising.finding().danger().word())
                .param("phrase", raising.finding().phrase())
                .param("settings", raising.settings())
                .param("handed", raising.handedOver())
                .param("now", Timestamp.from(raising.at()));
    }

    private static ConversationId conversation(ResultSet row) throws SQLException {
        return new ConversationId(row.getObject("conversation_id", UUID.class));
    }

    private static CrisisAlert alert(ResultSet row) throws SQLException {
        return new CrisisAlert(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("display_name"),
                Danger.of(row.getString("danger")),
                row.getString("phrase"),
                row.getTimestamp("raised_at").toInstant(),
                row.getInt("pages"),
                instant(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                instant(row, "resumed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
