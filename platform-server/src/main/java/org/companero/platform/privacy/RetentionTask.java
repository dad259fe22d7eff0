package org.companero.platform.privacy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Lets go of what is no longer kept, once a day, on one replica.
@Configuration(proxyBeanMethods = false)
class RetentionTask {

    private static final LocalTime WHEN = LocalTime.of(3, 40);

    @Bean
    Task<Void> dailyRetention(Retention retention) {
        return Tasks.recurring("privacy-retention", Schedules.daily(WHEN)).execute((_, _) -> retention.enforce());
    }
}
