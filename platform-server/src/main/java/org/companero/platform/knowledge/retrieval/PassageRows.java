package org.companero.platform.knowledge.retrieval;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.companero.protocol.api.Passage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the passages that were found, for the current creator. Call it inside a transaction.
@Component
class PassageRows {

    private static final String BY_ID = """
            select c.id, c.document_id, d.name, c.idx, c.content, c.page, c.heading
              from knowledge_chunk c
              join knowledge_document d on d.creator_id = c.creator_id and d.id = c.document_id
             where c.id = any(:ids)
            """;
    // A passage and the ones right before and after it.
    private static final String CONTEXT = """
            select f.id, n.start_offset, n.content
              from knowledge_chunk f
              join knowledge_chunk n on n.creator_id = f.creator_id and n.document_id = f.document_id
                                    and n.idx between f.idx - 1 and f.idx + 1
             where f.id = any(:ids)
             order by f.id, n.idx
            """;

    private final JdbcClient jdbc;

    PassageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A passage as it is stored.
    record Stored(
            UUID documentId,
            String name,
            int index,
            String text,
            @Nullable Integer page,
            @Nullable String heading) {

        Passage scored(double score) {
            return new Passage(documentId, name, index, text, score, page, heading);
        }
    }

    Map<UUID, Stored> byId(Collection<UUID> ids) {
        var found = new HashMap<UUID, Stored>();
        jdbc.sql(BY_ID).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            found.put(
                    row.getObject("id", UUID.class),
                    new Stored(
                            row.getObject("document_id", UUID.class),
                            row.getString("name"),
                            row.getInt("idx"),
                            row.getString("content"),
                            row.getObject("page", Integer.class),
                            row.getString("heading")));
        });
        return found;
    }

    /// Each passage with its neighbours as one text, in which nothing is said twice where they overlap.
    Map<UUID, String> contexts(Collection<UUID> ids) {
        var contexts = new HashMap<UUID, Context>();
        jdbc.sql(CONTEXT).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            contexts.computeIfAbsent(row.getObject("id", UUID.class), _ -> new Context())
                    .append(row.getInt("start_offset"), row.getString("content"));
        });
        var texts = new HashMap<UUID, String>();
        contexts.forEach((id, context) -> texts.put(id, context.text.toString()));
        return texts;
    }

    /// Puts overlapping passages together.
    private static final class Context {

        private final StringBuilder text = new StringBuilder();
        private int end;

        void append(int start, String content) {
            int known = text.isEmpty() ? 0 : Math.clamp((long) end - start, 0, content.length());
            text.append(known > 0 || text.isEmpty() ? "" : "\n").append(content, known, content.length());
            end = start + content.length();
        }
    }
}
