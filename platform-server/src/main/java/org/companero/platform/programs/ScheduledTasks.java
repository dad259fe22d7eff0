package org.companero.platform.programs;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.companero.platform.tenancy.CurrentCreator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the scheduler what to do when an alarm goes off, and how it works here.
///
/// Whatever the scheduler does twice, after a crash between the work and its own bookkeeping, the work itself notices.
@Configuration(proxyBeanMethods = false)
class ScheduledTasks {

    private static final Duration RETRY_TIMER = Duration.ofSeconds(1);
    private static final Duration RETRY_ANSWER = Duration.ofSeconds(1);

    @Bean
    Task<Alarms.Timer> timerTask(Coaching coaching) {
        return Tasks.oneTime(Alarms.TIMER)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY_TIMER))
                .execute((instance, _) -> {
                    var timer = instance.getData();
                    CurrentCreator.run(timer.owner(), () -> coaching.timerFired(timer));
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
