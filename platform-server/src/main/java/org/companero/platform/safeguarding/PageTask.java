package org.companero.platform.safeguarding;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.companero.platform.tenancy.CurrentCreator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the scheduler what to do when the team shall be told of an alert.
@Configuration(proxyBeanMethods = false)
class PageTask {

    private static final Duration RETRY = Duration.ofSeconds(5);

    @Bean
    Task<Pages.Page> crisisPageTask(Pages pages) {
        return Tasks.custom(Pages.PAGE)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY))
                .execute((instance, _) -> {
                    Pages.Page page = instance.getData();
                    Optional<Instant> next = CurrentCreator.call(page.owner(), () -> pages.tell(page));
                    return (complete, operations) ->
                            next.ifPresentOrElse(due -> operations.reschedule(complete, due), operations::remove);
                });
    }
}
