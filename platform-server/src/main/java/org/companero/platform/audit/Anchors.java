package org.companero.platform.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.UUID;
import org.companero.platform.tenancy.SystemAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Writes where each chain ends to the log, once a day. Whoever can change entries and heads alike, as the database's
/// owner can, cannot change a log that was shipped elsewhere.
@Configuration(proxyBeanMethods = false)
class Anchors {

    private static final Logger log = LoggerFactory.getLogger(Anchors.class);
    private static final LocalTime WHEN = LocalTime.of(3, 10);
    // A day and what a late start may lack.
    private static final String MOVED = """
            select creator_id, sequence, hash from audit_head where updated_at > now() - interval '26 hours'
            """;

    @Bean
    Task<Void> auditAnchorTask(SystemAccess system) {
        return Tasks.recurring("audit-anchor", Schedules.daily(WHEN)).execute((_, _) -> write(system));
    }

    static void write(SystemAccess system) {
        system.read(
                        "write the heads of the audit logs to the log",
                        client -> client.sql(MOVED)
                                .query((row, _) -> new Anchor(
                                        row.getObject("creator_id", UUID.class),
                                        row.getLong("sequence"),
                                        Hash.of(row.getBytes("hash"))))
                                .list())
                .forEach(anchor -> log.info("{}", anchor));
    }

    record Anchor(UUID creator, long sequence, Hash hash) {

        @Override
        public String toString() {
            return "Audit anchor: creator %s sequence %d hash %s".formatted(creator, sequence, hash.hex());
        }
    }
}
