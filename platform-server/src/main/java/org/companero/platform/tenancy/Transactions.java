package org.companero.platform.tenancy;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs work in a transaction of the current creator, where the boundary is better seen than annotated: what follows
/// the call follows the commit.
@Component
public final class Transactions {

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    Transactions(PlatformTransactionManager transactions) {
        writing = new TransactionTemplate(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /// Commits when the work returns, undoes everything when it throws.
    ///
    /// @throws NoCreatorBoundException when no creator is bound
    public <T> T write(Supplier<T> work) {
        return within(writing, work);
    }

    /// Like [#write], for work that changes nothing.
    public <T> T read(Supplier<T> work) {
        return within(reading, work);
    }

    // The result is what the work returned; only the template's signature calls it nullable.
    @SuppressWarnings("NullAway")
    private static <T> T within(TransactionTemplate transaction, Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }
}
