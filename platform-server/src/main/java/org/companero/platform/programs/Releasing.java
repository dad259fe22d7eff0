package org.companero.platform.programs;

import java.time.InstantSource;
import org.companero.platform.safeguarding.PersonReleased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Lets the programs of people go on to whom things may be sent again.
@Component
final class Releasing {

    private final Alarms alarms;
    private final InstantSource clock;

    Releasing(Alarms alarms, InstantSource clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    /// Called within the transaction that lets them.
    @EventListener
    void on(PersonReleased released) {
        alarms.goOn(released.contact(), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                alarms.wake();
            }
        });
    }
}
