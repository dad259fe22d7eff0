package org.companero.platform.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.companero.platform.access.Actor;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.Change;
import org.companero.protocol.api.ChangesResponse;
import org.companero.protocol.api.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What changed since a reader last looked.
///
/// A row carries the transaction that changed it last. Only transactions older than every one still under way are
/// told: none of those can commit later, so a reader that goes on from the last one told never skips a change, and
/// writers need no common lock.
@Component
final class ChangeFeed {

    private static final String SINCE = """
            with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
            select horizon.xmin::text as horizon, c.kind, c.id, c.deleted, c.changed_in::text as changed_in
              from horizon
              left join lateral (
                    select * from (
                        select 'program' as kind, id, deleted_at is not null as deleted, changed_in
                          from program
                         where :programs
                        union all
                        select 'conversation', id, false, changed_in
                          from conversation_change
                         where :conversations
                        union all
                        select 'contact', id, false, changed_in
                          from contact_change
                         where :contacts) every_kind
                     where changed_in < horizon.xmin
                       and (changed_in, id) > (:transaction::xid8, :id::uuid)
                     order by changed_in, id
                     limit :limit) c on true
             order by c.changed_in, c.id
            """;

    private final JdbcClient database;
    private final Transactions transactions;

    ChangeFeed(JdbcClient database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /// @param reader is told only of what they may read
    ChangesResponse since(ChangeCursor cursor, int limit, Actor reader) {
        List<Row> rows = transactions.read(() -> database.sql(SINCE)
                .param("transaction", cursor.transaction())
                .param("id", cursor.id())
                .param("limit", limit)
                .param("programs", reader.may(Permission.PROGRAMS_READ))
                .param("contacts", reader.may(Permission.CONTACTS_READ))
                .param("conversations", reader.may(Permission.CONVERSATIONS_READ))
                .query((row, _) -> Row.read(row))
                .list());
        List<Change> changes =
                rows.stream().map(Row::change).filter(Objects::nonNull).toList();
        boolean more = changes.size() == limit;
        var last = rows.getLast();
        return new ChangesResponse(changes, (more ? last.cursor() : last.end()).toString(), more);
    }

    /// @param end where a reader goes on that has seen everything there is now
    private record Row(@Nullable Change change, ChangeCursor cursor, ChangeCursor end) {

        static Row read(ResultSet row) throws SQLException {
            var end = ChangeCursor.before(row.getString("horizon"));
            String kind = row.getString("kind");
            if (kind == null) {
                return new Row(null, end, end);
            }
            UUID id = row.getObject("id", UUID.class);
            var change = new Change(Change.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id, row.getBoolean("deleted"));
            return new Row(change, new ChangeCursor(row.getString("changed_in"), id), end);
        }
    }
}
