package org.companero.platform.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.audience.Contacts;
import org.companero.platform.audience.Locality;
import org.companero.platform.conversations.Channel;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.Conversations;
import org.companero.platform.conversations.UnknownConversation;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class LanesTest {

    private static final String TRANSACTION = "select pg_current_xact_id()::text";

    @Autowired
    private Lanes lanes;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Transactions transactions;

    private CreatorId creator;

    @BeforeEach
    void register(@Autowired TestCreators creators) {
        creator = creators.register().id();
    }

    @Test
    void what_comes_while_the_lane_is_at_work_shares_one_transaction() throws Exception {
        List<String> ids = whileTheLaneIsAtWork(
                IntStream.range(0, 20).mapToObj(_ -> act(this::transaction)).toList());

        assertThat(ids.stream().distinct()).hasSizeLessThan(5);
    }

    @Test
    void one_that_fails_leaves_its_neighbours_stored() throws Exception {
        List<Act<String>> acts = new ArrayList<>(
                IntStream.range(0, 8).mapToObj(_ -> act(this::transaction)).toList());
        acts.add(4, act(_ -> {
            throw new IllegalArgumentException("no good");
        }));
        acts.add(
                6,
                act(_ ->
                        database.sql("select (1 / 0)::text").query(String.class).single()));

        List<String> ids = whileTheLaneIsAtWork(acts);

        assertThat(ids.get(4)).isEqualTo(IllegalArgumentException.class.getName());
        assertThat(ids.get(6)).contains("DataIntegrityViolation");
        assertThat(ids.stream().filter(id -> id.matches("\\d+"))).hasSize(8);
    }

    @Test
    void a_conversation_that_is_not_there_is_said_to_be_so() {
        var nowhere = new Act<>(ConversationId.random(), null, this::transaction);

        assertThatThrownBy(() -> CurrentCreator.run(creator, () -> lanes.await(nowhere)))
                .isInstanceOf(UnknownConversation.class);
    }

    @Test
    void a_turn_within_another_transaction_is_refused() {
        var act = act(this::transaction);

        assertThatThrownBy(() -> CurrentCreator.run(creator, () -> transactions.write(() -> lanes.await(act))))
                .isInstanceOf(IllegalStateException.class)
                .isNotInstanceOf(DataAccessException.class);
    }

    private String transaction(Turn turn) {
        return database.sql(TRANSACTION).query(String.class).single();
    }

    private Act<String> act(Function<Turn, String> work) {
        ConversationId conversation = CurrentCreator.call(
                creator,
                () -> transactions.write(
                        () -> conversations.open(contacts.add(Locality.of("en", "UTC")), Channel.WIDGET)));
        return new Act<>(conversation, UUID.randomUUID().toString(), work);
    }

    /// Holds the creator's lane until all the acts wait in it.
    ///
    /// @return what came of each, or the name of the exception
    private List<String> whileTheLaneIsAtWork(List<Act<String>> acts) throws Exception {
        var held = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var holder = act(turn -> {
                held.countDown();
                waitFor(go);
                return transaction(turn);
            });
            Future<String> holding = threads.submit(() -> outcome(holder));
            waitFor(held);
            List<Future<String>> outcomes =
                    acts.stream().map(act -> threads.submit(() -> outcome(act))).toList();
            await().until(() -> lanes.waiting(creator) == acts.size());
            go.countDown();
            List<String> results = new ArrayList<>();
            for (var one : outcomes) {
                results.add(one.get(30, TimeUnit.SECONDS));
            }
            holding.get(30, TimeUnit.SECONDS);
            return results;
        }
    }

    private String outcome(Act<String> act) {
        try {
            return CurrentCreator.call(creator, () -> lanes.await(act));
        } catch (RuntimeException failure) {
            return failure.getClass().getName();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
