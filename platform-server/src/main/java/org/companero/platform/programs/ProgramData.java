package org.companero.platform.programs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.companero.platform.privacy.CreatorErased;
import org.companero.platform.privacy.HeldData;
import org.companero.platform.privacy.HeldTable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this module keeps, its alarms among it.
@Component
final class ProgramData implements HeldData {

    private static final String OF_CONTACT =
            "conversation_id in (select id from conversation where contact_id = :contact)";

    private static final String RUN_OF_CONTACT = "run_id in (select id from run where " + OF_CONTACT + ")";

    private static final String TIMERS = """
            delete from scheduled_tasks
             where task_name in ('run-timer', 'run-order')
               and split_part(task_instance, '/', 1) in (select id::text from run where %1$s)
                or task_name = 'run-answer' and task_instance in (select id::text from ask where %1$s)
                or task_name = 'run-errand' and task_instance in (select id::text from errand where %1$s)
            """;
    private static final String UPGRADES = """
            delete from scheduled_tasks
             where task_name = 'program-upgrade'
               and split_part(task_instance, '/', 1) in (select id::text from program_upgrade)
            """;
    // What a run has learned of the person is in its state.
    private static final String EXPIRE = """
            delete from run where ctid = any (array(select ctid from run where ended_at < :before limit :most))
            """;

    // A run that goes on keeps its state; what the person said long ago goes, and with it the way to replay the run.
    private static final String EXPIRE_EVENTS = """
            delete from run_event where ctid = any (array(select ctid from run_event where at < :before limit :most))
            """;

    private final JdbcClient database;
    private final PublishedPrograms published;

    ProgramData(JdbcClient database, PublishedPrograms published) {
        this.database = database;
        this.published = published;
    }

    @Override
    public List<HeldTable> tables() {
        return List.of(
                HeldTable.shown("program"),
                HeldTable.shown("program_version"),
                HeldTable.shown("run").ofContact(OF_CONTACT),
                HeldTable.shown("run_event").ofContact(RUN_OF_CONTACT),
                HeldTable.shown("program_upgrade"),
                HeldTable.shown("run_upgrade").ofContact(RUN_OF_CONTACT),
                HeldTable.shown("held_event").ofContact(RUN_OF_CONTACT),
                HeldTable.shown("coaching_pause"),
                HeldTable.shown("ask").ofContact(OF_CONTACT),
                HeldTable.shown("errand").ofContact(OF_CONTACT),
                HeldTable.shown("queued_message").ofContact(OF_CONTACT));
    }

    @Override
    public void erase(UUID contact) {
        database.sql(TIMERS.formatted(OF_CONTACT)).param("contact", contact).update();
    }

    @Override
    public void eraseAll() {
        database.sql(TIMERS.formatted("true")).update();
        database.sql(UPGRADES).update();
    }

    @Override
    public int expire(Instant before, int most) {
        return expire(EXPIRE, before, most) + expire(EXPIRE_EVENTS, before, most);
    }

    private int expire(String sql, Instant before, int most) {
        return database.sql(sql)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }

    @EventListener
    void on(CreatorErased erased) {
        published.forget(erased.creator());
    }
}
