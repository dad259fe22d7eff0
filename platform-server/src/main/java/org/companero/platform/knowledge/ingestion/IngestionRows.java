package org.companero.platform.knowledge.ingestion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.knowledge.chunks.Chunk;
import org.companero.platform.knowledge.lexical.Language;
import org.companero.platform.knowledge.text.DocumentText;
import org.companero.platform.knowledge.vectors.Vectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What ingestion reads and writes of a document, for the current creator. Call it inside a transaction; the methods
/// that take a [Claim] refuse when it was lost.
@Component
class IngestionRows {

    private static final String FILE = """
            select d.media_type, f.bytes
              from knowledge_document d join knowledge_file f on f.creator_id = d.creator_id and f.id = d.id
             where d.id = :id
            """;
    private static final String PROGRESS = """
            update knowledge_document set progress = :progress where id = :id and claim = :token and status = 'processing'
            """;
    private static final String TEXT = """
            insert into knowledge_text (id, content) values (:id, :content)
            """;
    private static final String CHUNK = """
            insert into knowledge_chunk (document_id, idx, start_offset, end_offset, page, heading, content)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String READ_RESULT = """
            update knowledge_document set pages = :pages, language = :language where id = :id
            """;
    private static final String HAS_TEXT = """
            select exists (select from knowledge_text where id = :id)
            """;
    private static final String LANGUAGE = """
            select language from knowledge_document where id = :id
            """;
    private static final String WITHOUT_VECTOR = """
            select c.id, c.heading, c.content
              from knowledge_chunk c
             where c.document_id = :id
               and not exists (select from knowledge_vector v
                                where v.creator_id = c.creator_id and v.id = c.id and v.model = :model)
             order by c.idx
            """;
    private static final String VECTOR = """
            insert into knowledge_vector (id, document_id, model, vector) values (?, ?, ?, ?)
            on conflict (creator_id, id) do update set model = excluded.model, vector = excluded.vector
            """;
    private static final String ALL = """
            select id, heading, content from knowledge_chunk where document_id = :id order by idx
            """;
    private static final String READY = """
            update knowledge_document
               set status = 'ready', progress = 100, chunks = :chunks, terms = :terms, embedding_model = :model,
                   claim = null, claimed_until = null, error_code = null, error_message = null
             where id = :id and claim = :token
            """;
    private static final String GIVE_UP = """
            update knowledge_document
               set status = :status, error_code = :code, error_message = :message, claim = null, claimed_until = null
             where id = :id and claim = :token
            """;
    private static final String TRY_LATER = """
            update knowledge_document
               set status = 'queued', claim = null, claimed_until = null,
                   not_before = now() + make_interval(secs => :seconds),
                   attempts = case when :counts then attempts else greatest(0, attempts - 1) end
             where id = :id and claim = :token
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    IngestionRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// A chunk as far as finding it needs.
    record StoredChunk(UUID id, Optional<String> heading, String content) {}

    /// The uploaded file.
    record StoredFile(String mediaType, byte[] bytes) {}

    Optional<StoredFile> file(UUID id) {
        return jdbc.sql(FILE)
                .param("id", id)
                .query((row, _) -> new StoredFile(row.getString("media_type"), row.getBytes("bytes")))
                .optional();
    }

    boolean hasText(UUID id) {
        return jdbc.sql(HAS_TEXT).param("id", id).query(Boolean.class).single();
    }

    Language language(UUID id) {
        return Language.ofCode(
                jdbc.sql(LANGUAGE).param("id", id).query(String.class).single());
    }

    void progress(Claim claim, int progress) {
        require(jdbc.sql(PROGRESS)
                .param("progress", progress)
                .param("id", claim.documentId())
                .param("token", claim.token())
                .update());
    }

    void storeText(Claim claim, DocumentText text, Language language, List<Chunk> chunks) {
        var id = claim.documentId();
        jdbc.sql(TEXT).param("id", id).param("content", text.content()).update();
        jdbc.sql(READ_RESULT)
                .param("pages", text.pages())
                .param("language", language.code())
                .param("id", id)
                .update();
        batches.batchUpdate(CHUNK, chunks, 500, (statement, chunk) -> {
            statement.setObject(1, id);
            statement.setInt(2, chunk.index());
            statement.setInt(3, chunk.start());
            statement.setInt(4, chunk.end());
            statement.setObject(5, chunk.page());
            statement.setString(6, chunk.heading());
            statement.setString(7, chunk.in(text.content()));
        });
    }

    List<StoredChunk> withoutVector(UUID id, String model) {
        return jdbc.sql(WITHOUT_VECTOR)
                .param("id", id)
                .param("model", model)
                .query((row, _) -> chunk(row))
                .list();
    }

    void storeVectors(UUID id, String model, List<StoredChunk> chunks, List<float[]> vectors) {
        var arguments = new ArrayList<Object[]>();
        for (int i = 0; i < chunks.size(); i++) {
            arguments.add(new Object[] {chunks.get(i).id(), id, model, Vectors.toBytes(vectors.get(i))});
        }
        batches.batchUpdate(VECTOR, arguments);
    }

    List<StoredChunk> chunks(UUID id) {
        return jdbc.sql(ALL).param("id", id).query((row, _) -> chunk(row)).list();
    }

    void ready(Claim claim, int chunks, long terms, String model) {
        require(jdbc.sql(READY)
                .param("chunks", chunks)
                .param("terms", terms)
                .param("model", model)
                .param("id", claim.documentId())
                .param("token", claim.token())
                .update());
    }

    void giveUp(Claim claim, String status, String code, String message) {
        require(jdbc.sql(GIVE_UP)
                .param("status", status)
                .param("code", code)
                .param("message", message)
                .param("id", claim.documentId())
                .param("token", claim.token())
                .update());
    }

    /// @param counts whether this attempt counts as one that failed
    void tryLater(Claim claim, long seconds, boolean counts) {
        require(jdbc.sql(TRY_LATER)
                .param("seconds", seconds)
                .param("counts", counts)
                .param("id", claim.documentId())
                .param("token", claim.token())
                .update());
    }

    private static StoredChunk chunk(ResultSet row) throws SQLException {
        return new StoredChunk(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("heading")),
                row.getString("content"));
    }

    private static void require(int rows) {
        if (rows == 0) {
            throw new ClaimLostException();
        }
    }
}
