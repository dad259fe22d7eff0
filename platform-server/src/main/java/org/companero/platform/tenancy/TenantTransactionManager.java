package org.companero.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/// Begins every transaction inside the row security of the current creator, and none of a creator that was erased.
final class TenantTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final String BIND = "select bind_creator(?::uuid)";
    private static final String BIND_BEHIND_THE_FENCE = "select set_config('app.current_creator_id', ?, true)";
    // What bind_creator answers for a creator that was erased.
    private static final String ERASED = "CE410";

    TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    /// Refuses before a connection is taken: thrown any later, it would stay bound to the thread.
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        CurrentCreator.require();
        try {
            super.doBegin(transaction, definition);
        } catch (CannotCreateTransactionException refused) {
            throw refused.getCause() instanceof SQLException cause && ERASED.equals(cause.getSQLState())
                    ? new ErasedCreatorException()
                    : refused;
        }
    }

    /// Called with the transaction open, and inside the block that gives the connection back on failure.
    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.prepareStatement(Erasing.behindTheFence() ? BIND_BEHIND_THE_FENCE : BIND)) {
            statement.setString(1, CurrentCreator.require().toString());
            statement.execute();
        }
    }
}
