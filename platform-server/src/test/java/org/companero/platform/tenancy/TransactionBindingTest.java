package org.companero.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.companero.platform.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// A pool of one connection shows every leak: of the connection itself, and of what was bound to it.
@PlatformTest
class TransactionBindingTest {

    private static final String CURRENT = "select coalesce(current_creator()::text, 'nobody')";

    @Autowired
    private Database database;

    private HikariDataSource pool;
    private JdbcClient client;
    private TransactionTemplate transaction;

    @BeforeEach
    void connect() {
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.app().user());
        pool.setPassword(database.app().password());
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(1_000);
        client = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new TenantTransactionManager(pool));
    }

    @AfterEach
    void disconnect() {
        pool.close();
    }

    @Test
    void without_a_creator_no_connection_is_taken() {
        assertThatThrownBy(() -> transaction.execute(_ -> current())).isInstanceOf(NoCreatorBoundException.class);

        assertThat(pool.getHikariPoolMXBean()).as("a pool that was never asked").isNull();
    }

    @Test
    void a_refused_transaction_leaves_the_connection_free() {
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> transaction.execute(_ -> current())).isInstanceOf(NoCreatorBoundException.class);
        }

        var creator = CreatorId.random();
        assertThat(inTransactionOf(creator)).isEqualTo(creator.toString());
    }

    @Test
    void what_was_bound_is_gone_when_the_connection_is_used_again() {
        inTransactionOf(CreatorId.random());

        assertThat(current()).isEqualTo("nobody");
    }

    @Test
    void what_was_bound_is_gone_after_a_rollback_too() {
        assertThatThrownBy(() -> CurrentCreator.run(
                        CreatorId.random(),
                        () -> transaction.executeWithoutResult(_ -> {
                            current();
                            throw new IllegalStateException("roll back");
                        })))
                .hasMessage("roll back");

        assertThat(current()).isEqualTo("nobody");
    }

    @Test
    void creators_take_turns_on_one_connection() {
        var one = CreatorId.random();
        var other = CreatorId.random();

        assertThat(inTransactionOf(one)).isEqualTo(one.toString());
        assertThat(inTransactionOf(other)).isEqualTo(other.toString());
    }

    @Test
    void an_open_transaction_cannot_be_carried_over_to_another_creator() {
        var other = CreatorId.random();

        assertThatThrownBy(() -> CurrentCreator.run(
                        CreatorId.random(),
                        () -> transaction.executeWithoutResult(_ -> CurrentCreator.run(other, () -> {}))))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining(other.toString());
    }

    @Test
    void whatever_happens_in_whatever_order_nothing_stays_on_the_connection() throws SQLException {
        var random = new Random(20261121);
        var all = Stream.generate(CreatorId::random).limit(5).toList();

        for (int turn = 0; turn < 400; turn++) {
            var creator = all.get(random.nextInt(all.size()));
            var seen = new AtomicReference<String>();
            act(random.nextInt(6), creator, seen);

            assertThat(seen).hasValue(creator.toString());
            assertThat(current()).isEqualTo("nobody");
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            try (var connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
                assertThat(connection.isReadOnly()).isFalse();
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    private void act(int way, CreatorId creator, AtomicReference<String> seen) {
        var inner = new TransactionTemplate(transaction.getTransactionManager());
        switch (way) {
            case 0 -> CurrentCreator.run(creator, () -> transaction.executeWithoutResult(_ -> seen.set(current())));
            case 1 ->
                CurrentCreator.run(
                        creator,
                        () -> transaction.executeWithoutResult(status -> {
                            seen.set(current());
                            status.setRollbackOnly();
                        }));
            case 2 ->
                assertThatThrownBy(() -> CurrentCreator.run(
                                creator,
                                () -> transaction.executeWithoutResult(_ -> {
                                    seen.set(current());
                                    client.sql("select 1/0")
                                            .query(Integer.class)
                                            .single();
                                })))
                        .isInstanceOf(DataAccessException.class);
            case 3 -> {
                inner.setReadOnly(true);
                CurrentCreator.run(creator, () -> inner.executeWithoutResult(_ -> seen.set(current())));
            }
            case 4 ->
                CurrentCreator.run(
                        creator,
                        () -> transaction.executeWithoutResult(_ -> CurrentCreator.run(
                                creator, () -> inner.executeWithoutResult(_ -> seen.set(current())))));
            default -> {
                inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
                inner.setIsolationLevel(TransactionDefinition.ISOLATION_DEFAULT);
                CurrentCreator.run(
                        creator,
                        () -> transaction.executeWithoutResult(_ -> {
                            inner.executeWithoutResult(status -> status.setRollbackOnly());
                            seen.set(current());
                        }));
            }
        }
    }

    private String inTransactionOf(CreatorId creator) {
        return CurrentCreator.call(creator, () -> transaction.execute(_ -> current()));
    }

    private String current() {
        return client.sql(CURRENT).query(String.class).single();
    }
}
