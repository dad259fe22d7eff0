package org.companero.platform.programs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.List;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.ApiJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What shall be done later, kept by the scheduler in the same transaction as the run that wants it.
@Component
final class Alarms {

    static final TaskDescriptor<Timer> TIMER = TaskDescriptor.of("run-timer", Timer.class);
    static final TaskDescriptor<Answering> ANSWERING = TaskDescriptor.of("run-answer", Answering.class);

    // As the scheduler itself writes it, but in one statement for all; the data as its serializer does.
    private static final String SET = """
            insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            select name, instance, convert_to(data::text, 'UTF8'), due, false, 1
              from json_to_recordset(:alarms::json) as alarm(name text, instance text, data json, due timestamptz)
            on conflict (task_name, task_instance) do nothing
            """;

    private final JdbcClient database;
    // Asked for late: the scheduler knows the tasks, and the tasks know what sets these alarms.
    private final ObjectProvider<Scheduler> scheduler;

    Alarms(JdbcClient database, ObjectProvider<Scheduler> scheduler) {
        this.database = database;
        this.scheduler = scheduler;
    }

    /// Sets those that are not set yet.
    void set(List<Alarm> alarms) {
        if (!alarms.isEmpty()) {
            database.sql(SET).param("alarms", ApiJson.write(alarms)).update();
        }
    }

    /// Looks for due work at once instead of at the next poll; call it after the commit.
    void wake() {
        scheduler.getObject().triggerCheckForDueExecutions();
    }

    /// All the scheduler keeps of a timer: ids.
    record Timer(UUID creator, UUID conversation, UUID run, String key) {

        CreatorId owner() {
            return new CreatorId(creator);
        }
    }

    /// All the scheduler keeps of an answer to be made: ids.
    record Answering(UUID creator, UUID ask) {

        CreatorId owner() {
            return new CreatorId(creator);
        }
    }
}
