package org.companero.platform.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The one way around row security, for the few acts that come before a creator is known: a login by e-mail, a widget
/// key, the scheduler's poll.
///
/// It connects as its own role, which sees only the tables a migration opened with `open_to_system(...)`. Every use
/// is listed in `docs/decisions/0003-tenancy-and-the-escape-hatch.md`.
public final class SystemAccess implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SystemAccess.class);
    private static final int POOL_SIZE = 4;

    private final HikariDataSource pool;
    private final JdbcClient client;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    SystemAccess(Database database) {
        pool = new HikariDataSource();
        pool.setPoolName("system");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.system().user());
        pool.setPassword(database.system().password());
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setMinimumIdle(1);
        client = JdbcClient.create(pool);
        var transactions = new JdbcTransactionManager(pool);
        writing = new TransactionTemplate(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /// Reads across creators in a read-only transaction of its own.
    ///
    /// @param purpose why row security does not apply here, as listed in the decision record
    public <T> T read(String purpose, Function<JdbcClient, T> work) {
        return within(reading, purpose, work);
    }

    /// Writes across creators in a transaction of its own, committed when the work returns.
    ///
    /// @param purpose why row security does not apply here, as listed in the decision record
    public <T> T write(String purpose, Function<JdbcClient, T> work) {
        return within(writing, purpose, work);
    }

    @Override
    public void close() {
        pool.close();
    }

    // The callback's result is what the work returned; only the template's signature calls it nullable.
    @SuppressWarnings("NullAway")
    private <T> T within(TransactionTemplate transaction, String purpose, Function<JdbcClient, T> work) {
        log.debug("System access: {}", purpose);
        return transaction.execute(_ -> work.apply(client));
    }
}
