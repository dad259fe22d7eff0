package org.companero.platform.safeguarding;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells the team of an alert, at once and again, until somebody takes it on: after 10, 20 and 40 minutes, then
/// hourly.
@Component
final class Pages {

    static final TaskDescriptor<Page> PAGE = TaskDescriptor.of("crisis-page", Page.class);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int GROWING = 3;

    // As the scheduler itself writes it, in the transaction that raises the alert.
    private static final String SET = """
            insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            values ('crisis-page', :instance,
                    convert_to(json_build_object('creator', :creator::uuid, 'alert', :alert::uuid,
                                                 'raisedAt', :raised::text)::text, 'UTF8'),
                    :now, false, 1)
            on conflict (task_name, task_instance) do nothing
            """;

    private final JdbcClient database;
    private final AlertRows alerts;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    // Asked for late: the scheduler knows the tasks, and the tasks know this.
    private final ObjectProvider<Scheduler> scheduler;

    Pages(
            JdbcClient database,
            AlertRows alerts,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock,
            ObjectProvider<Scheduler> scheduler) {
        this.database = database;
        this.alerts = alerts;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /// All the scheduler keeps of a page.
    ///
    /// @param raisedAt for which raising of the alert it is
    record Page(UUID creator, UUID alert, Instant raisedAt) {

        CreatorId owner() {
            return new CreatorId(creator);
        }
    }

    /// Has the team told as soon as the current transaction is stored.
    void begin(UUID alert, Instant raisedAt) {
        database.sql(SET)
                .param("instance", alert + "/" + raisedAt)
                .param("creator", CurrentCreator.require().value())
                .param("alert", alert)
                .param("raised", raisedAt.toString())
                .param("now", Timestamp.from(raisedAt))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }

    /// Tells the team once. Call it outside transactions.
    ///
    /// @return when to tell it again; nothing once somebody has taken it on
    Optional<Instant> tell(Page page) {
        Optional<AlertRows.Unheard> found = transactions.read(() -> alerts.unheard(page.alert(), page.raisedAt()));
        found.ifPresent(alert -> tell(page, alert));
        return found.map(alert -> clock.instant().plus(pauseAfter(alert.pages() + 1)));
    }

    private void tell(Page page, AlertRows.Unheard alert) {
        int pages = alert.pages() + 1;
        events.publishEvent(new CrisisPaged(
                CurrentCreator.require(), page.alert(), alert.conversation(), alert.danger(), alert.raisedAt(), pages));
        transactions.write(() -> {
            alerts.paged(page.alert(), page.raisedAt(), pages);
            return pages;
        });
    }

    static Duration pauseAfter(int pages) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(pages - 1, GROWING));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
