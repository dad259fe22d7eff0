package org.companero.platform.tenancy;

import java.util.Optional;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The creator whose data the current thread may touch.
///
/// Requests are bound by the security filter. Timers, listeners that run after commit and re-submitted events have no
/// request and bind their creator themselves.
public final class CurrentCreator {

    private static final ScopedValue<CreatorId> CURRENT = ScopedValue.newInstance();

    private CurrentCreator() {}

    /// The bound creator.
    ///
    /// @throws NoCreatorBoundException when none is bound
    public static CreatorId require() {
        return CURRENT.orElseThrow(NoCreatorBoundException::new);
    }

    /// The bound creator, or empty outside any creator's scope.
    public static Optional<CreatorId> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Runs the work for this creator; the previous binding is back afterwards.
    ///
    /// @throws IllegalTransactionStateException when a transaction of another creator is still open on this thread
    public static void run(CreatorId creator, Runnable work) {
        refuseToLeaveOpenTransaction(creator);
        ScopedValue.where(CURRENT, creator).run(work);
    }

    /// Like [#run(CreatorId, Runnable)], returning the work's result and letting its exceptions through.
    public static <T, X extends Throwable> T call(CreatorId creator, ScopedValue.CallableOp<T, X> work) throws X {
        refuseToLeaveOpenTransaction(creator);
        return ScopedValue.where(CURRENT, creator).call(work);
    }

    // The open transaction would go on reading the other creator's rows under the new name.
    private static void refuseToLeaveOpenTransaction(CreatorId next) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && CURRENT.isBound()
                && !CURRENT.get().equals(next)) {
            throw new IllegalTransactionStateException(
                    "Finish the transaction of creator " + CURRENT.get() + " before acting for " + next);
        }
    }
}
