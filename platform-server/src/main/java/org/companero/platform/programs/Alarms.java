package org.companero.platform.programs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.companero.platform.audience.ContactId;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.ApiJson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What shall be done later, kept by the scheduler in the same transaction as the run that wants it.
@Component
final class Alarms {

    static final TaskDescriptor<Timer> TIMER = TaskDescriptor.of("run-timer", Timer.class);
    static final TaskDescriptor<Ordered> ORDERED = TaskDescriptor.of("run-order", Ordered.class);
    static final TaskDescriptor<Upgrade> UPGRADE = TaskDescriptor.of("program-upgrade", Upgrade.class);
    static final TaskDescriptor<Outdoors> ERRAND = TaskDescriptor.of("run-errand", Outdoors.class);
    static final TaskDescriptor<Answering> ANSWERING = TaskDescriptor.of("run-answer", Answering.class);

    // As the scheduler itself writes it, but in one statement for all; the data as its serializer does.
    private static final String SET = """
            insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            select name, instance, convert_to(data::text, 'UTF8'), due, false, 1
              from json_to_recordset(:alarms::json) as alarm(name text, instance text, data json, due timestamptz)
            on conflict (task_name, task_instance) do nothing
            """;

    private static final String TOLD =
            "delete from scheduled_tasks where task_name = 'run-timer' and task_instance = any (:instances)";

    // Every one under way, so that none is forgotten; or only those for which something is held.
    private static final String ORDER = """
            insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            select 'run-order', r.id || '/' || gen_random_uuid(),
                   convert_to(json_build_object('creator', r.creator_id, 'conversation', r.conversation_id, 'run', r.id,
                                                'order', :order)::text, 'UTF8'),
                   :now, false, 1
              from run r
             where r.program_id = coalesce(:program::uuid, r.program_id) and r.ended_at is null
               and (:order <> 'GO_ON' or exists (select from held_event h where h.run_id = r.id))
            """;

    private static final String GO_ON_FOR = """
            insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            select 'run-order', r.id || '/' || gen_random_uuid(),
                   convert_to(json_build_object('creator', r.creator_id, 'conversation', r.conversation_id, 'run', r.id,
                                                'order', 'GO_ON')::text, 'UTF8'),
                   :now, false, 1
              from run r
              join conversation c on c.creator_id = r.creator_id and c.id = r.conversation_id
             where c.contact_id = :contact and r.ended_at is null
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

    /// Removes timers that were told.
    void told(List<Timer> timers) {
        if (!timers.isEmpty()) {
            database.sql(TOLD)
                    .param("instances", timers.stream().map(Timer::instance).toArray(String[]::new))
                    .update();
        }
    }

    /// Has something done to every run under way of a program, one by one.
    ///
    /// @param program or null for all programs
    void order(@Nullable ProgramId program, RunOrder order, Instant now) {
        database.sql(ORDER)
                .param("program", program == null ? null : program.value(), Types.OTHER)
                .param("order", order.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Has every run of a contact told what is held for it, also what is being held this moment.
    void goOn(ContactId contact, Instant now) {
        database.sql(GO_ON_FOR)
                .param("contact", contact.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Looks for due work at once instead of at the next poll; call it after the commit.
    void wake() {
        scheduler.getObject().triggerCheckForDueExecutions();
    }

    /// What is ordered for many runs at once.
    enum RunOrder {
        GO_ON,
        RESTART
    }

    /// All the scheduler keeps of an order: ids, and what it is.
    record Ordered(UUID creator, UUID conversation, UUID run, RunOrder order) {

        CreatorId owner() {
            return new CreatorId(creator);
        }
    }

    /// All the scheduler keeps of a timer: ids.
    record Timer(UUID creator, UUID conversation, UUID run, String key) {

        /// What the scheduler knows it by.
        String instance() {
            return run + "/" + key;
        }

        CreatorId owner() {
            return new CreatorId(creator);
        }
    }

    /// All the scheduler keeps of an upgrade: ids.
    record Upgrade(UUID creator, UUID upgrade) {

        CreatorId owner() {
            return new CreatorId(creator);
        }
    }

    /// All the scheduler keeps of an errand: ids.
    record Outdoors(UUID creator, UUID errand) {

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
