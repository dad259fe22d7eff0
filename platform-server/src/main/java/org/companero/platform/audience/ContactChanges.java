package org.companero.platform.audience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.engine.ContactChange;
import org.companero.protocol.engine.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Changes what is known of the current creator's contacts. Call it within a transaction.
///
/// The fields `name`, `email` and `phone` are the contact's own as well: what makes a good one is taken over.
@Component
public final class ContactChanges {

    // A tag can be made of what a person wrote: neither one nor their number grows without end.
    private static final int LONGEST_TAG = 100;

    // In one order, so that nobody waits for somebody who waits for them.
    private static final String CHANGE = """
            with held as (select id from contact where id = any (:ids) order by id for update)
            update contact c
               set fields = case when (select count(*) from jsonb_object_keys(c.fields || n.fields)) <= 200
                                 then c.fields || n.fields else c.fields end,
                   tags = array(select tag from unnest(c.tags || n.added) tag
                                 where tag <> all (n.removed) group by tag order by tag limit 200),
                   name = coalesce(nullif(left(btrim(n.fields ->> 'name'), 200), ''), c.name),
                   email = case when n.fields ->> 'email' ~ '^[^@[:space:]]{1,64}@[^@[:space:]]{1,180}$'
                                then n.fields ->> 'email' else c.email end,
                   phone = case when n.fields ->> 'phone' ~ '^[+]?[0-9]{7,15}$'
                                then n.fields ->> 'phone' else c.phone end,
                   changed_in = pg_current_xact_id()
              from held
              join json_to_recordset(:changes::json) as n(id uuid, fields jsonb, added text[], removed text[])
                on n.id = held.id
             where c.id = held.id
            """;

    private final JdbcClient database;

    ContactChanges(JdbcClient database) {
        this.database = database;
    }

    /// Makes all of them in one statement.
    ///
    /// @param changes of each contact, in order
    public void make(Map<ContactId, List<ContactChange>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Sum> sums = new ArrayList<>();
        changes.forEach((contact, each) -> sums.add(Sum.of(contact, each)));
        database.sql(CHANGE)
                .param("ids", sums.stream().map(Sum::id).toArray(UUID[]::new))
                .param("changes", ApiJson.write(sums))
                .update();
    }

    /// What comes of several changes, one after the other.
    private record Sum(UUID id, Map<String, Value> fields, Set<String> added, Set<String> removed) {

        static Sum of(ContactId contact, List<ContactChange> changes) {
            var sum = new Sum(contact.value(), new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
            changes.forEach(sum::take);
            return sum;
        }

        private void take(ContactChange change) {
            switch (change) {
                case ContactChange.FieldSet(String field, Value value) -> fields.put(field, value);
                case ContactChange.TagAdded(String tag) -> {
                    removed.remove(brief(tag));
                    added.add(brief(tag));
                }
                case ContactChange.TagRemoved(String tag) -> {
                    added.remove(brief(tag));
                    removed.add(brief(tag));
                }
            }
        }

        private static String brief(String tag) {
            return tag.codePointCount(0, tag.length()) <= LONGEST_TAG
                    ? tag
                    : tag.substring(0, tag.offsetByCodePoints(0, LONGEST_TAG));
        }
    }
}
