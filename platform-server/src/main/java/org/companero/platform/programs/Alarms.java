package org.companero.platform.programs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.engine.Effect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What shall be done later, kept by the scheduler in the same transaction as the run that wants it.
@Component
final class Alarms {

    static final TaskDescriptor<Timer> TIMER = TaskDescriptor.of("run-timer", Timer.class);
    static final TaskDescriptor<Answering> ANSWERING = TaskDescriptor.of("run-answer", Answering.class);

    // Asked for late: the scheduler knows the tasks, and the tasks know what sets these alarms.
    private final ObjectProvider<Scheduler> scheduler;

    Alarms(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    void setTimer(Run run, Effect.SetTimer timer) {
        var data = new Timer(
                CurrentCreator.require().value(),
                run.conversation().value(),
                run.id().value(),
                timer.key());
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        TIMER.instance(run.id() + "/" + timer.key()).data(data).build(), timer.due());
    }

    void answer(Ask ask, Instant now) {
        var data = new Answering(CurrentCreator.require().value(), ask.id());
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        ANSWERING.instance(ask.id().toString()).data(data).build(), now);
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
