package org.companero.platform.auth;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.companero.platform.tenancy.SystemAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets what has no use any more: sessions a day after their end, with their tokens, and what came before a
/// sign-in.
@Configuration(proxyBeanMethods = false)
class Housekeeping {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);

    private static final List<String> FORGET = List.of(
            "delete from session where expires_at < :before or revoked_at < :before",
            "delete from account_token where expires_at < :before",
            "delete from attempt where last_at < :before");

    @Bean
    Task<Void> accountHousekeeping(SystemAccess system, InstantSource clock) {
        return Tasks.recurring("auth-housekeeping", FixedDelay.of(EVERY))
                .execute((_, _) -> forget(system, clock.instant().minus(KEPT)));
    }

    static void forget(SystemAccess system, Instant before) {
        system.write(
                "forget what has no use for signing in any more",
                client -> FORGET.stream()
                        .mapToInt(sql -> client.sql(sql)
                                .param("before", AccountRows.at(before))
                                .update())
                        .sum());
    }
}
