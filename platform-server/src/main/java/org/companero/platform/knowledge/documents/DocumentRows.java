package org.companero.platform.knowledge.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.DocumentResource.Failure;
import org.companero.protocol.api.DocumentResource.Status;
import org.companero.protocol.api.PassageInPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The documents' rows of the current creator. Call it inside a transaction.
@Component
class DocumentRows {

    private static final String COLUMNS = """
            select id, name, media_type, size, status, progress, chunks, pages, error_code, error_message,
                   created_at, updated_at
              from knowledge_document
            """;
    private static final String INSERT = """
            insert into knowledge_document (name, media_type, size, sha256)
            values (:name, :mediaType, :size, :sha256)
            on conflict (creator_id, sha256) do nothing
            returning id
            """;
    private static final String INSERT_FILE = """
            insert into knowledge_file (id, bytes) values (:id, :bytes)
            """;
    private static final String ID_OF_SAME_CONTENT = """
            select id from knowledge_document where sha256 = :sha256
            """;
    private static final String TRY_AGAIN = """
            update knowledge_document
               set status = 'queued', attempts = 0, not_before = now(), error_code = null, error_message = null
             where id = :id and status = 'failed'
            """;
    private static final String DELETE = """
            delete from knowledge_document where id = :id
            """;
    private static final String PASSAGE_IN_PLACE = """
            select d.name, c.content, c.page, c.heading, c.start_offset, c.end_offset,
                   substring(t.content from greatest(1, c.start_offset + 1 - :around)
                                       for least(:around, c.start_offset)) as before,
                   substring(t.content from c.end_offset + 1 for :around) as after
              from knowledge_chunk c
              join knowledge_document d on d.creator_id = c.creator_id and d.id = c.document_id
              join knowledge_text t on t.creator_id = c.creator_id and t.id = c.document_id
             where c.document_id = :id and c.idx = :index
            """;

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Stores a new document, or nothing when the creator has one with the same content.
    Optional<UUID> insert(String name, String mediaType, long size, byte[] sha256) {
        return jdbc.sql(INSERT)
                .param("name", name)
                .param("mediaType", mediaType)
                .param("size", size)
                .param("sha256", sha256)
                .query(UUID.class)
                .optional();
    }

    void insertFile(UUID id, byte[] bytes) {
        jdbc.sql(INSERT_FILE).param("id", id).param("bytes", bytes).update();
    }

    UUID idOfSameContent(byte[] sha256) {
        return jdbc.sql(ID_OF_SAME_CONTENT)
                .param("sha256", sha256)
                .query(UUID.class)
                .single();
    }

    boolean tryAgain(UUID id) {
        return jdbc.sql(TRY_AGAIN).param("id", id).update() > 0;
    }

    boolean delete(UUID id) {
        return jdbc.sql(DELETE).param("id", id).update() > 0;
    }

    Optional<DocumentResource> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, _) -> document(row))
                .optional();
    }

    List<DocumentResource> newestFirst() {
        return jdbc.sql(COLUMNS + " order by created_at desc, id")
                .query((row, _) -> document(row))
                .list();
    }

    Optional<PassageInPlace> passage(UUID id, int index, int around) {
        return jdbc.sql(PASSAGE_IN_PLACE)
                .param("id", id)
                .param("index", index)
                .param("around", around)
                .query((row, _) -> new PassageInPlace(
                        id,
                        row.getString("name"),
                        index,
                        row.getString("content"),
                        row.getObject("page", Integer.class),
                        row.getString("heading"),
                        row.getInt("start_offset"),
                        row.getInt("end_offset"),
                        row.getString("before"),
                        row.getString("after")))
                .optional();
    }

    private static DocumentResource document(ResultSet row) throws SQLException {
        return new DocumentResource(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getInt("progress"),
                row.getInt("chunks"),
                row.getObject("pages", Integer.class),
                failure(row.getString("error_code"), row.getString("error_message")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Failure failure(@Nullable String code, @Nullable String message) {
        return code == null ? null : new Failure(code, message == null ? "" : message);
    }
}
