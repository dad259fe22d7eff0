package org.companero.platform.auth;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Lets the keys take turns: on a schedule, and when `make rotate-keys` asks for it with a row of the scheduler.
@Configuration(proxyBeanMethods = false)
class KeyRotation {

    /// The name `scripts/rotate-keys` writes.
    static final String ASKED = "auth-rotate-keys";

    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    @Bean
    Task<Void> keyTurns(SigningKeys keys) {
        return Tasks.recurring("auth-key-turns", FixedDelay.of(LOOK_EVERY)).execute((_, _) -> keys.takeTurns());
    }

    @Bean
    Task<Void> keyRotationOnDemand(SigningKeys keys) {
        return Tasks.oneTime(ASKED).execute((_, _) -> keys.rotate());
    }
}
