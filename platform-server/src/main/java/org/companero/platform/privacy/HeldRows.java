package org.companero.platform.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL over whatever tables modules hold, for the current creator. Call it within a transaction. The names and
/// conditions come from code, never from a request.
@Component
final class HeldRows {

    private static final int FETCH = 50;

    // Nobody joins a conversation to a contact, or moves it on, while its row is held.
    private static final String HOLD_CONTACT = "select id from contact where id = :contact for update";
    private static final String HOLD_CONVERSATIONS =
            "select id from conversation where contact_id = :contact order by id for update";

    private static final String ROWS =
            "select (to_jsonb(t) - :withheld::text[])::text from %s t where %s order by t.created_at";
    private static final String IDS = "select id from %s where %s";
    private static final String ERASE = "delete from %s where %s";
    private static final String HAS_ID = """
            select table_name from information_schema.columns
             where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'
            """;

    // How many references lie between a table and the ones nothing points from; circles end at eight.
    private static final String DEPTHS = """
            with recursive reference as (
                select conrelid as child, confrelid as parent from pg_constraint
                 where contype = 'f' and conrelid <> confrelid),
            depth (tab, steps) as (
                select oid, 0 from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                union
                select child, steps + 1 from depth join reference on parent = tab where steps < 8)
            select relname, max(steps) as steps from depth join pg_class on oid = tab group by relname
            """;

    private final JdbcClient database;

    HeldRows(JdbcClient database) {
        this.database = database;
    }

    /// Keeps everybody else from the contact and its conversations until the transaction ends.
    Held hold(UUID contact) {
        boolean known = database.sql(HOLD_CONTACT)
                .param("contact", contact)
                .query(UUID.class)
                .optional()
                .isPresent();
        return new Held(
                known,
                database.sql(HOLD_CONVERSATIONS)
                        .param("contact", contact)
                        .query(UUID.class)
                        .list());
    }

    /// @param known whether there is such a contact
    record Held(boolean known, List<UUID> conversations) {}

    /// The tables, those that refer to others before those that are referred to.
    List<HeldTable> childrenFirst(List<HeldTable> tables) {
        Map<String, Integer> depths = depths(database);
        return tables.stream()
                .sorted(Comparator.comparing((HeldTable table) -> -depths.getOrDefault(table.name(), 0)))
                .toList();
    }

    static Map<String, Integer> depths(JdbcClient client) {
        return client
                .sql(DEPTHS)
                .query((row, _) -> Map.entry(row.getString("relname"), row.getInt("steps")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The ids of a contact's rows.
    Set<UUID> ids(HeldTable table, UUID contact) {
        String condition = table.ofContact();
        if (condition == null || table.outlives() || !tablesWithId().contains(table.name())) {
            return Set.of();
        }
        return database.sql(IDS.formatted(table.name(), condition))
                .param("contact", contact)
                .query(UUID.class)
                .set();
    }

    void erase(HeldTable table, UUID contact) {
        String condition = table.ofContact();
        if (condition != null && !table.outlives()) {
            database.sql(ERASE.formatted(table.name(), condition))
                    .param("contact", contact)
                    .update();
        }
    }

    /// Reads rows as JSON, a few at a time, oldest first.
    ///
    /// @param contact whose rows; null for all of the creator
    /// @return how many there were
    long read(HeldTable table, @Nullable UUID contact, Consumer<String> reader) {
        String condition = contact == null ? "true" : String.valueOf(table.ofContact());
        var query = database.sql(ROWS.formatted(table.name(), condition))
                .withFetchSize(FETCH)
                .param("withheld", table.withheld().toArray(String[]::new))
                .param("contact", contact);
        try (var rows = query.query(String.class).stream()) {
            return rows.peek(reader).count();
        }
    }

    private Set<String> tablesWithId() {
        return database.sql(HAS_ID).query(String.class).set();
    }
}
