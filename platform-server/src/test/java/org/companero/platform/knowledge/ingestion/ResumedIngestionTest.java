package org.companero.platform.knowledge.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.knowledge.Retrieval;
import org.companero.platform.knowledge.Uploads;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.DocumentResource.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@PlatformTest
class ResumedIngestionTest {

    private static final String TEXT = "The kettle whistles at dawn. ".repeat(150);

    @Autowired
    private TestCreators creators;

    @Autowired
    private Retrieval retrieval;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void a_document_whose_worker_died_is_taken_over_where_it_was_left() {
        var creator = creators.register();
        var document = Uploads.ready(creator, "kettle.txt", TEXT);
        leaveAsADeadWorkerWould(creator, document.id());

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Uploads.get(creator, document.id()).status() == Status.READY);

        assertThat(Uploads.get(creator, document.id()).chunks()).isEqualTo(document.chunks());
        assertThat(CurrentCreator.call(creator.id(), () -> retrieval.look("whistling kettle", 5))
                        .passages())
                .isNotEmpty();
        assertThat(count(creator, "knowledge_vector")).isEqualTo(document.chunks());
    }

    @Test
    void a_document_that_kept_failing_is_read_again_when_it_is_uploaded_again() {
        var creator = creators.register();
        var document = Uploads.ready(creator, "kettle.txt", TEXT);
        write(creator, "update knowledge_document set status = 'failed', error_code = 'PROCESSING_FAILED'", null);

        var again = Uploads.ready(creator, "kettle.txt", TEXT);

        assertThat(again.id()).isEqualTo(document.id());
        assertThat(again.error()).isNull();
    }

    @Test
    void removing_a_document_removes_all_that_was_read_from_it() {
        var creator = creators.register();
        var document = Uploads.ready(creator, "kettle.txt", TEXT);

        creator.client()
                .delete()
                .uri(Uploads.PATH + "/{id}", document.id())
                .retrieve()
                .toBodilessEntity();

        for (var table : new String[] {"file", "text", "chunk", "vector", "posting"}) {
            assertThat(count(creator, "knowledge_" + table)).as(table).isZero();
        }
    }

    @Test
    void another_creator_sees_no_row_of_any_table() {
        var owner = creators.register();
        Uploads.ready(owner, "kettle.txt", TEXT);
        var stranger = creators.register();

        for (var table : new String[] {"document", "file", "text", "chunk", "vector", "posting", "corpus"}) {
            assertThat(count(owner, "knowledge_" + table)).as(table).isPositive();
            assertThat(count(stranger, "knowledge_" + table)).as(table).isZero();
        }
    }

    private void leaveAsADeadWorkerWould(TestCreator creator, UUID id) {
        write(creator, "delete from knowledge_posting", null);
        write(creator, "delete from knowledge_vector where id in (select id from knowledge_chunk where idx > 0)", null);
        write(creator, """
                update knowledge_document
                   set status = 'processing', progress = 30, claim = gen_random_uuid(),
                       claimed_until = now() - interval '1 second'
                 where id = :id
                """, id);
    }

    private void write(TestCreator creator, String sql, UUID id) {
        CurrentCreator.run(
                creator.id(),
                () -> transactions.executeWithoutResult(_ -> {
                    var statement = jdbc.sql(sql);
                    (id == null ? statement : statement.param("id", id)).update();
                }));
    }

    private long count(TestCreator creator, String table) {
        return CurrentCreator.call(
                creator.id(),
                () -> transactions.execute(_ -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single()));
    }
}
