package org.companero.studio.admin.audit;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.AuditEntry;
import org.companero.protocol.api.AuditPage;
import org.companero.protocol.api.AuditVerification;
import org.companero.studio.listing.Listing;
import org.companero.studio.listing.Reading;
import org.companero.studio.server.AuditGateway;
import org.companero.studio.server.AuditGateway.Filter;
import org.companero.studio.server.FailureWords;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// The audit log, page by page, and its filters.
final class AuditViewModel {

    /// How long the last letter of a name is ago before it is asked for.
    private static final Duration TYPING = Duration.ofMillis(300);

    private final AuditGateway gateway;
    private final Messages messages;
    private final Tasks tasks;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Voice voice;
    private final Listing<AuditEntry> list;
    private final Reading<AuditVerification> chain;
    private final ObjectProperty<@Nullable AuditAction> action = new SimpleObjectProperty<>();
    private final StringProperty actor = new SimpleStringProperty("");
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ANY);
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private @Nullable Long next;
    private Tasks.@Nullable Running typing;
    private boolean reading;

    /// Counts up with each change of the filters: the answer to an older question is dropped.
    private int question;

    AuditViewModel(
            AuditGateway gateway, Messages messages, Tasks tasks, InstantSource clock, ZoneId zone, Voice voice) {
        this.gateway = gateway;
        this.messages = messages;
        this.tasks = tasks;
        this.clock = clock;
        this.zone = zone;
        this.voice = voice;
        this.list = new Listing<>(messages, tasks, AuditEntry::actorName);
        this.chain = new Reading<>(messages, tasks);
        action.addListener((was, before, now) -> load());
        period.addListener((was, before, now) -> load());
        actor.addListener((was, before, now) -> typed());
    }

    /// The entries that were read so far, the newest first.
    Listing<AuditEntry> list() {
        return list;
    }

    /// Whether the whole log is as it was written.
    Reading<AuditVerification> chain() {
        return chain;
    }

    /// Only what is this; null for everything.
    ObjectProperty<@Nullable AuditAction> action() {
        return action;
    }

    /// Only what somebody of this name did.
    StringProperty actor() {
        return actor;
    }

    ObjectProperty<Period> period() {
        return period;
    }

    /// Whether there are older entries than those that were read.
    ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    void verify() {
        chain.load(gateway::verify);
    }

    /// Reads the newest page that fits the filters.
    void load() {
        if (typing != null) {
            typing.drop();
        }
        int asked = ++question;
        reading = false;
        Filter filter = filter();
        list.narrowed(!filter.equals(Filter.NONE));
        list.load(() -> gateway.page(filter, null), page -> {
            if (asked == question) {
                turnTo(page);
                list.fill(page.entries());
            }
        });
    }

    /// Reads the next older page, unless one is on its way.
    void loadMore() {
        Long before = next;
        if (before == null || reading) {
            return;
        }
        int asked = question;
        reading = true;
        Filter filter = filter();
        tasks.run(
                () -> gateway.page(filter, before),
                page -> {
                    if (asked == question) {
                        append(page);
                    }
                },
                problem -> {
                    reading = false;
                    voice.say(FailureWords.of(problem, messages));
                });
    }

    /// Takes every filter away.
    void widen() {
        actor.set("");
        action.set(null);
        period.set(Period.ANY);
    }

    private void append(AuditPage page) {
        reading = false;
        turnTo(page);
        list.change(Stream.concat(list.all().stream(), page.entries().stream()).toList());
    }

    private void turnTo(AuditPage page) {
        next = page.next();
        more.set(next != null);
    }

    private void typed() {
        if (typing != null) {
            typing.drop();
        }
        typing = tasks.after(TYPING, this::load);
    }

    private Filter filter() {
        String name = actor.get().strip();
        return new Filter(
                action.get(), name.isEmpty() ? null : name, period.get().from(clock.instant(), zone), null);
    }
}
