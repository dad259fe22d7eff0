package org.companero.studio.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.AuditEntry;
import org.companero.protocol.api.AuditVerification;
import org.companero.studio.listing.State;
import org.companero.studio.server.AuditDouble;
import org.companero.studio.server.AuditGateway;
import org.companero.studio.shell.VoiceDouble;
import org.companero.studio.text.Messages;
import org.companero.studio.work.PausedTasks;
import org.companero.studio.work.SameThreadTasks;
import org.companero.studio.work.Tasks;
import org.junit.jupiter.api.Test;

class AuditViewModelTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final AuditDouble gateway = new AuditDouble();
    private final SameThreadTasks tasks = new SameThreadTasks();

    @Test
    void pages_are_read_one_after_the_other_until_there_are_no_more() {
        entries(AuditGateway.PAGE * 2 + 7);
        var model = model(tasks);
        model.load();
        assertThat(model.list().shown()).hasSize(AuditGateway.PAGE);

        model.loadMore();
        model.loadMore();
        assertThat(model.more().get()).isFalse();
        model.loadMore();

        assertThat(model.list().shown())
                .extracting(AuditEntry::sequence)
                .hasSize(AuditGateway.PAGE * 2 + 7)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_filter_asks_the_server_and_says_when_nothing_fits() {
        entries(3);
        var model = model(tasks);
        model.load();

        model.action().set(AuditAction.DATA_ERASED);
        assertThat(model.list().state().get()).isEqualTo(State.FILTERED_TO_NOTHING);
        model.widen();

        assertThat(model.list().state().get()).isEqualTo(State.FULL);
        assertThat(gateway.asked().getLast()).isEqualTo(AuditGateway.Filter.NONE);
    }

    @Test
    void a_name_is_asked_for_when_typing_pauses() {
        entries(3);
        var model = model(tasks);
        model.load();
        int before = gateway.asked().size();

        model.actor().set("a");
        model.actor().set("an");
        model.actor().set("ana");
        tasks.pass(Duration.ofSeconds(1));

        assertThat(gateway.asked()).hasSize(before + 1);
        assertThat(gateway.asked().getLast().actor()).isEqualTo("ana");
    }

    @Test
    void a_period_begins_with_its_first_day() {
        var model = model(tasks);

        model.period().set(Period.WEEK);

        assertThat(gateway.asked().getLast().from()).isEqualTo(Instant.parse("2026-11-15T00:00:00Z"));
    }

    @Test
    void an_older_page_that_comes_after_the_filter_changed_is_dropped() {
        entries(AuditGateway.PAGE + 5);
        var paused = new PausedTasks();
        var model = model(paused);
        model.load();
        paused.finish();

        model.loadMore();
        model.action().set(AuditAction.DATA_ERASED);
        paused.finish();

        assertThat(model.list().shown()).isEmpty();
    }

    @Test
    void an_empty_log_is_empty_and_not_filtered() {
        var model = model(tasks);

        model.load();

        assertThat(model.list().state().get()).isEqualTo(State.EMPTY);
    }

    @Test
    void a_broken_chain_names_the_entry() {
        entries(3);
        gateway.breakAt(2);
        var model = model(tasks);

        model.verify();

        AuditVerification found = model.chain().value().get();
        assertThat(found).isNotNull();
        assertThat(found.brokenAt()).isEqualTo(2);
    }

    private void entries(int count) {
        for (int i = 1; i <= count; i++) {
            gateway.with(new AuditEntry(
                    i,
                    NOW.minusSeconds(count - i),
                    AuditAction.SIGNED_IN,
                    ActorKind.PERSON,
                    "ana@example.org",
                    "",
                    Map.of(),
                    null));
        }
    }

    private AuditViewModel model(Tasks runner) {
        return new AuditViewModel(
                gateway, Messages.in(Locale.ENGLISH), runner, () -> NOW, ZoneOffset.UTC, new VoiceDouble());
    }
}
