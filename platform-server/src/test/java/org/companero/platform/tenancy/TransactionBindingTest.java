package org.companero.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.companero.platform.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
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

    private String inTransactionOf(CreatorId creator) {
        return CurrentCreator.call(creator, () -> transaction.execute(_ -> current()));
    }

    private String current() {
        return client.sql(CURRENT).query(String.class).single();
    }
}
