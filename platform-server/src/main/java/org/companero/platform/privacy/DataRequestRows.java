package org.companero.platform.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.access.Actor;
import org.companero.protocol.api.DataRequestKind;
import org.companero.protocol.api.DataRequestResource;
import org.companero.protocol.api.DataRequestStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The requests of the current creator. Call it within a transaction.
@Component
final class DataRequestRows {

    private static final int MOST = 200;

    private static final String COLUMNS = """
            select id, kind, contact_id, contact_name, status, requested_by, created_at, completed_at, problem,
                   download_until
              from data_request
            """;
    private static final String ADD = """
            insert into data_request (id, kind, contact_id, contact_name, requested_by_id, requested_by)
            values (:id, :kind, :contact, :name, :byId, :by)
            """;
    private static final String NAME = "select display_name from contact_card where id = :id";
    private static final String STATUS = "update data_request set status = :status where id = :id";
    private static final String FINISH = """
            update data_request
               set status = 'done', completed_at = :now, problem = null, download_until = :until
             where id = :id
            """;
    private static final String FAIL = """
            update data_request set status = 'failed', completed_at = :now, problem = :problem where id = :id
            """;
    private static final String EXPIRED_FILES = """
            delete from data_export_part where request_id in (
                select id from data_request where download_until is null or download_until <= :now)
               and request_id not in (select id from data_request where status in ('queued', 'running'))
            """;

    private final JdbcClient database;

    DataRequestRows(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, DataRequestKind kind, @Nullable UUID contact, @Nullable String name, Actor by) {
        database.sql(ADD)
                .param("id", id)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("contact", contact)
                .param("name", name)
                .param("byId", by.id())
                .param("by", by.name())
                .update();
    }

    Optional<String> contactName(UUID contact) {
        return database.sql(NAME).param("id", contact).query(String.class).optional();
    }

    Optional<DataRequestResource> find(UUID id, Instant now) {
        return database.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, _) -> resource(row, now))
                .optional();
    }

    List<DataRequestResource> newest(Instant now) {
        return database.sql(COLUMNS + " order by created_at desc, id limit " + MOST)
                .query((row, _) -> resource(row, now))
                .list();
    }

    void running(UUID id) {
        database.sql(STATUS).param("status", "running").param("id", id).update();
    }

    /// @param until how long its file can be fetched, or null when it has none
    void finish(UUID id, Instant now, @Nullable Instant until) {
        database.sql(FINISH)
                .param("now", Timestamp.from(now))
                .param("until", until == null ? null : Timestamp.from(until))
                .param("id", id)
                .update();
    }

    void fail(UUID id, Instant now, String problem) {
        database.sql(FAIL)
                .param("now", Timestamp.from(now))
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    /// Deletes the files whose time is over.
    ///
    /// @return how many parts went
    int dropFiles(Instant now) {
        return database.sql(EXPIRED_FILES).param("now", Timestamp.from(now)).update();
    }

    private static DataRequestResource resource(ResultSet row, Instant now) throws SQLException {
        @Nullable Instant until = instant(row, "download_until");
        return new DataRequestResource(
                row.getObject("id", UUID.class),
                DataRequestKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("contact_id", UUID.class),
                row.getString("contact_name"),
                DataRequestStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("requested_by"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "completed_at"),
                row.getString("problem"),
                until != null && until.isAfter(now) ? until : null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
