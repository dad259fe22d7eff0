package org.companero.platform.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestWorkspace;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.Change;
import org.companero.protocol.api.ChangesResponse;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.program.ProgramJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ChangeFeedTest {

    @Autowired
    private TestCreators creators;

    private TestCreator creator;
    private TestWorkspace studio;

    @BeforeEach
    void register() {
        creator = creators.register();
        studio = TestWorkspace.of(creator);
    }

    @Test
    void a_reader_hears_of_every_change_and_then_of_nothing() {
        UUID first = create("One");
        UUID second = create("Two");

        await().until(() -> since("").changes().size() == 2);
        var page = since("?limit=1");
        var rest = since("?since=" + page.cursor());
        var none = since("?since=" + rest.cursor());

        assertThat(page.changes()).containsExactly(new Change(Change.Kind.PROGRAM, first, false));
        assertThat(page.more()).isTrue();
        assertThat(rest.changes()).containsExactly(new Change(Change.Kind.PROGRAM, second, false));
        assertThat(none.changes()).isEmpty();
    }

    @Test
    void a_deletion_is_a_change() {
        UUID program = create("One");
        await().until(() -> !since("").changes().isEmpty());
        var before = since("");
        studio.client()
                .delete()
                .uri("/api/v1/creators/programs/" + program)
                .retrieve()
                .toBodilessEntity();

        await().untilAsserted(
                        () -> assertThat(since("?since=" + before.cursor()).changes())
                                .containsExactly(new Change(Change.Kind.PROGRAM, program, true)));
    }

    @Test
    void a_change_that_commits_late_is_not_skipped(@Autowired Programs programs, @Autowired Transactions transactions)
            throws Exception {
        var late = ProgramId.random();
        var written = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = other.submit(() -> CurrentCreator.run(
                    creator.id(),
                    () -> transactions.write(() -> {
                        programs.add(late, SmallPrograms.greeting("late"), 0);
                        written.countDown();
                        passes(read);
                        return late;
                    })));
            passes(written);
            UUID quick = create("Quick");
            var early = since("");
            read.countDown();
            slow.get();

            await().untilAsserted(() -> assertThat(List.of(early, since("?since=" + early.cursor())))
                    .flatExtracting(ChangesResponse::changes)
                    .extracting(Change::id)
                    .containsExactlyInAnyOrder(quick, late.value()));
        }
    }

    @Test
    void nobody_hears_of_another_creators_changes() {
        create("One");

        var others = TestWorkspace.of(creators.register()).get("/api/v1/creators/changes");

        assertThat(ApiJson.read(others, ChangesResponse.class).changes()).isEmpty();
    }

    @Test
    void what_is_not_a_cursor_is_refused() {
        assertThat(studio.get("/api/v1/creators/changes?since=yesterday")).contains("\"MALFORMED_CURSOR\"");
        assertThat(studio.get("/api/v1/creators/changes?since=5.abcdefabcdefabcdefabcdefabcdefabcdef"))
                .contains("\"MALFORMED_CURSOR\"");
    }

    private UUID create(String text) {
        String json = studio.post("/api/v1/creators/programs", ProgramJson.write(SmallPrograms.greeting(text)));
        return ApiJson.read(json, ProgramResource.class).id();
    }

    private ChangesResponse since(String query) {
        return ApiJson.read(studio.get("/api/v1/creators/changes" + query), ChangesResponse.class);
    }

    private static void passes(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
