package org.companero.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// The current creator's entries. Call it within a transaction.
@Component
final class AuditRows {

    // Any number of entries is one statement; the trigger numbers them in this order.
    private static final String ADD = """
            insert into audit_entry (at, action, actor_kind, actor_id, actor_name, target, details, address)
            select (entry ->> 'at')::timestamptz, entry ->> 'action', entry ->> 'actorKind', (entry ->> 'actorId')::uuid,
                   entry ->> 'actorName', entry ->> 'target', entry -> 'details', entry ->> 'address'
              from jsonb_array_elements(:entries::jsonb) with ordinality as list (entry, position)
             order by position
            """;
    private static final String PAGE = """
            select sequence, at, action, actor_kind, actor_name, target, details, address
              from audit_entry
             where sequence < :before
               and (:action::text is null or action = :action)
               and (:actor::text is null or actor_name ilike :actor)
               and at >= :from and at < :to
             order by sequence desc
             limit :limit
            """;
    private static final String CUT = "select cut_audit_entries(?)";
    private static final String ERASE = "select erase_audit(?)";
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient database;

    AuditRows(JdbcClient database) {
        this.database = database;
    }

    void add(List<NewEntry> entries) {
        database.sql(ADD).param("entries", ApiJson.write(entries)).update();
    }

    List<AuditEntry> page(AuditQuery query, int limit) {
        return database.sql(PAGE)
                .param("before", query.before())
                .param("action", query.actionWord())
                .param("actor", query.actorPattern())
                .param("from", at(query.from()))
                .param("to", at(query.to()))
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    long cut(Instant before) {
        return database.sql(CUT).param(at(before)).query(Long.class).single();
    }

    static long erase(JdbcClient system, CreatorId creator) {
        return system.sql(ERASE).param(creator.value()).query(Long.class).single();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Words.read(row.getString("action"), AuditAction.class),
                Words.read(row.getString("actor_kind"), ActorKind.class),
                row.getString("actor_name"),
                row.getString("target"),
                ApiJson.read(row.getString("details"), DETAILS),
                row.getString("address"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
