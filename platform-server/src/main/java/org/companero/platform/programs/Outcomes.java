package org.companero.platform.programs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.companero.platform.audience.ContactChanges;
import org.companero.platform.audience.ContactId;
import org.companero.platform.engagement.ProgressLog;
import org.companero.protocol.engine.ContactChange;
import org.springframework.stereotype.Component;

/// Stores what runs want besides speaking, in the transaction of the turns that want it.
@Component
final class Outcomes {

    private final ErrandRows errands;
    private final ContactChanges contacts;
    private final ProgressLog progress;
    private final Alarms alarms;

    Outcomes(ErrandRows errands, ContactChanges contacts, ProgressLog progress, Alarms alarms) {
        this.errands = errands;
        this.contacts = contacts;
        this.progress = progress;
        this.alarms = alarms;
    }

    void store(Collection<Deeds> deeds, Instant now) {
        List<Errand> wanted =
                deeds.stream().flatMap(one -> one.errands().stream()).toList();
        errands.add(wanted);
        alarms.set(wanted.stream().map(errand -> Alarm.errand(errand, now)).toList());
        progress.note(deeds.stream().flatMap(one -> one.progress().stream()).toList());
        Map<ContactId, List<ContactChange>> changes = new LinkedHashMap<>();
        deeds.stream()
                .filter(one -> !one.changes().isEmpty())
                .forEach(one -> changes.computeIfAbsent(one.contact(), _ -> new ArrayList<>())
                        .addAll(one.changes()));
        contacts.make(changes);
    }
}
