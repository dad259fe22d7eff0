package org.companero.platform.privacy;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.DataRequestResource;
import org.companero.protocol.api.DataRequestStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Carries requests out. After a kill another server, or the next start, begins anew: each step can be done twice.
@Configuration(proxyBeanMethods = false)
class DataRequestWork {

    /// How long an export can be fetched.
    static final Duration FETCHABLE = Duration.ofDays(7);

    private static final Logger log = LoggerFactory.getLogger(DataRequestWork.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final int TRIES = 5;
    private static final String PROBLEM = "It did not work, several times. Ask again later; the server's log says why.";

    // Exports hold a transaction for long: a few at a time leave connections to everybody else.
    private final Semaphore seats = new Semaphore(2, true);

    private final DataRequestRows rows;
    private final Export export;
    private final ExportParts parts;
    private final ContactErasure contacts;
    private final CreatorErasure creators;
    private final Transactions transactions;
    private final InstantSource clock;

    DataRequestWork(
            DataRequestRows rows,
            Export export,
            ExportParts parts,
            ContactErasure contacts,
            CreatorErasure creators,
            Transactions transactions,
            InstantSource clock) {
        this.rows = rows;
        this.export = export;
        this.parts = parts;
        this.contacts = contacts;
        this.creators = creators;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Bean
    Task<DataRequests.Work> dataRequestTask() {
        return Tasks.oneTime(DataRequests.TASK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY))
                .execute((instance, context) ->
                        seated(() -> carryOut(instance.getData(), context.getExecution().consecutiveFailures)));
    }

    private void seated(Runnable work) {
        seats.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            seats.release();
        }
    }

    private void carryOut(DataRequests.Work work, int failures) {
        if (work.all()) {
            creators.erase(work.owner(), work.account());
            return;
        }
        CurrentCreator.run(work.owner(), () -> {
            var request = begin(work);
            if (request == null) {
                return;
            }
            try {
                carryOut(request);
            } catch (RuntimeException failure) {
                if (failures + 1 < TRIES) {
                    throw failure;
                }
                log.error("Data request {} is given up", request.id(), failure);
                write(() -> rows.fail(request.id(), clock.instant(), PROBLEM));
            }
        });
    }

    /// @return null when it is done already, or gone
    private @Nullable DataRequestResource begin(DataRequests.Work work) {
        var request = transactions
                .read(() -> rows.find(work.request(), clock.instant()))
                .orElse(null);
        if (request == null || request.status() == DataRequestStatus.DONE) {
            return null;
        }
        write(() -> rows.running(work.request()));
        return request;
    }

    private void carryOut(DataRequestResource request) {
        switch (request.kind()) {
            case EXPORT -> export(request);
            case ERASURE -> {
                contacts.erase(
                        Objects.requireNonNull(request.contactId(), "without a contact it is the whole creator"),
                        AuditAction.DATA_ERASED,
                        Map.of("request", request.id().toString()));
                write(() -> rows.finish(request.id(), clock.instant(), null));
            }
        }
    }

    private void export(DataRequestResource request) {
        try (var file = parts.write(request.id())) {
            export.write(request.contactId(), file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        write(() -> rows.finish(request.id(), clock.instant(), clock.instant().plus(FETCHABLE)));
    }

    private void write(Runnable work) {
        transactions.write(() -> {
            work.run();
            return true;
        });
    }
}
