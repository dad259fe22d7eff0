package org.companero.platform.programs;

import java.time.Instant;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.engine.Effect;

/// Something that shall be done at a time, as the scheduler keeps it.
///
/// @param name of the task
/// @param instance the same for the same thing, which is then done once
/// @param data ids only
record Alarm(String name, String instance, Object data, Instant due) {

    static Alarm timer(Run run, Effect.SetTimer timer) {
        var data = new Alarms.Timer(
                CurrentCreator.require().value(),
                run.conversation().value(),
                run.id().value(),
                timer.key());
        return new Alarm(Alarms.TIMER.getTaskName(), data.instance(), data, timer.due());
    }

    /// @param way what is done with it, another instance for bringing people back
    static Alarm upgrade(UpgradeId id, String way, Instant now) {
        var data = new Alarms.Upgrade(CurrentCreator.require().value(), id.value());
        return new Alarm(Alarms.UPGRADE.getTaskName(), id + "/" + way, data, now);
    }

    static Alarm errand(Errand errand, Instant now) {
        var data = new Alarms.Outdoors(CurrentCreator.require().value(), errand.id());
        return new Alarm(Alarms.ERRAND.getTaskName(), errand.id().toString(), data, now);
    }

    static Alarm answer(Ask ask, Instant now) {
        var data = new Alarms.Answering(CurrentCreator.require().value(), ask.id());
        return new Alarm(Alarms.ANSWERING.getTaskName(), ask.id().toString(), data, now);
    }
}
