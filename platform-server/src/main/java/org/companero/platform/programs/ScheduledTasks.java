package org.companero.platform.programs;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.CoachingOrder.Order;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the scheduler what to do when an alarm goes off, and how it works here.
///
/// Whatever the scheduler does twice, after a crash between the work and its own bookkeeping, the work itself
/// notices.
@Configuration(proxyBeanMethods = false)
class ScheduledTasks {

    private static final Duration RETRY_TIMER = Duration.ofSeconds(1);
    private static final Duration RETRY_ERRAND = Duration.ofSeconds(2);
    private static final double ERRAND_PATIENCE = 3;
    private static final Duration RETRY_ANSWER = Duration.ofSeconds(1);

    /// The scheduler and the runs go by one clock.
    @Bean
    Clock dbSchedulerClock(InstantSource clock) {
        return clock::instant;
    }

    // The turn that tells a timer removes its row, so there is nothing left to complete. A clock that was set back
    // since the timer was taken makes it wait again.
    @Bean
    Task<Alarms.Timer> timerTask(Coaching coaching, InstantSource clock) {
        return Tasks.custom(Alarms.TIMER)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY_TIMER))
                .execute((instance, context) -> {
                    var timer = instance.getData();
                    Instant due = context.getExecution().executionTime;
                    if (clock.instant().isBefore(due)) {
                        return (complete, operations) -> operations.reschedule(complete, due);
                    }
                    CurrentCreator.run(timer.owner(), () -> coaching.timerFired(timer));
                    return (_, _) -> {};
                });
    }

    @Bean
    Task<Alarms.Ordered> orderTask(Coaching coaching) {
        return Tasks.oneTime(Alarms.ORDERED)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY_TIMER))
                .execute((instance, _) -> {
                    var ordered = instance.getData();
                    var conversation = new ConversationId(ordered.conversation());
                    var run = new RunId(ordered.run());
                    CurrentCreator.run(ordered.owner(), () -> {
                        switch (ordered.order()) {
                            case GO_ON -> coaching.goOn(conversation, run);
                            case RESTART -> coaching.ordered(conversation, run, Order.RESTART);
                        }
                    });
                });
    }

    @Bean
    Task<Alarms.Upgrade> upgradeTask(Upgrading upgrading) {
        return Tasks.oneTime(Alarms.UPGRADE)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY_TIMER))
                .execute((instance, _) -> {
                    var upgrade = instance.getData();
                    CurrentCreator.run(upgrade.owner(), () -> upgrading.work(new UpgradeId(upgrade.upgrade())));
                });
    }

    @Bean
    Task<Alarms.Answering> answerTask(Answering answering) {
        return Tasks.oneTime(Alarms.ANSWERING)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY_ANSWER))
                .execute((instance, context) ->
                        answering.answer(instance.getData(), context.getExecution().consecutiveFailures));
    }

    @Bean
    Task<Alarms.Outdoors> errandTask(RunningErrands errands) {
        return Tasks.oneTime(Alarms.ERRAND)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY_ERRAND, ERRAND_PATIENCE))
                .execute((instance, context) ->
                        errands.run(instance.getData(), context.getExecution().consecutiveFailures));
    }

    @Bean
    DbSchedulerCustomizer schedulerCustomizer() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }

            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(Executors.newVirtualThreadPerTaskExecutor());
            }
        };
    }
}
