package org.companero.studio.admin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.companero.protocol.api.PrivacySettings;
import org.companero.studio.server.AccountsDouble;
import org.companero.studio.server.PrivacyDouble;
import org.companero.studio.shell.VoiceDouble;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;

class RetentionViewModelTest {

    private final PrivacyDouble gateway =
            new PrivacyDouble().with(new PrivacySettings("We keep what you write.", 365, null, 730));

    @Test
    void nothing_is_changed_until_something_differs() {
        var model = loaded();
        assertThat(model.changed().get()).isFalse();

        model.consent().set("We keep what you write. ");
        assertThat(model.changed().get()).as("blanks at the end").isFalse();
        model.contactDays().set(400);

        assertThat(model.changed().get()).isTrue();
    }

    @Test
    void saving_sends_what_is_typed_and_an_empty_text_asks_nothing() {
        var model = loaded();
        model.consent().set("  ");
        model.conversationDays().set(null);

        model.keep();

        assertThat(gateway.settings()).isEqualTo(new PrivacySettings(null, null, null, 730));
        assertThat(model.changed().get()).isFalse();
    }

    @Test
    void only_a_period_that_becomes_shorter_deletes_something() {
        var model = loaded();
        assertThat(model.losses()).isEmpty();

        model.conversationDays().set(30);
        model.contactDays().set(200);
        model.auditDays().set(800);

        assertThat(model.losses())
                .satisfiesExactly(
                        messages -> assertThat(messages).contains("older than 30 days"),
                        people -> assertThat(people).contains("200 days"));
    }

    @Test
    void what_could_not_be_saved_stays_typed_and_the_reason_is_said() {
        var model = loaded();
        model.conversationDays().set(30);
        gateway.failWith(AccountsDouble.problem(422, "VALIDATION_FAILED", "Between 1 and 3650."));

        model.keep();

        assertThat(model.conversationDays().get()).isEqualTo(30);
        assertThat(model.save().problem().get()).contains("not accepted");
    }

    private RetentionViewModel loaded() {
        var model =
                new RetentionViewModel(gateway, Messages.in(Locale.ENGLISH), new SameThreadTasks(), new VoiceDouble());
        model.load();
        model.take(gateway.settings());
        return model;
    }
}
