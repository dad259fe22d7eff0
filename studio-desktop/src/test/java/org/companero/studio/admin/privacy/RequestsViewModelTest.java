package org.companero.studio.admin.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.companero.protocol.api.ContactSummary;
import org.companero.protocol.api.DataRequestKind;
import org.companero.protocol.api.DataRequestResource;
import org.companero.protocol.api.DataRequestStatus;
import org.companero.studio.server.PrivacyDouble;
import org.companero.studio.server.ServerProblem;
import org.companero.studio.shell.VoiceDouble;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsViewModelTest {

    private static final ContactSummary ANA =
            new ContactSummary(new UUID(0, 3), "Ana", "en", Instant.EPOCH, Instant.EPOCH);

    @TempDir
    Path folder;

    private final PrivacyDouble gateway = new PrivacyDouble().with(ANA);
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final VoiceDouble voice = new VoiceDouble();

    @Test
    void an_export_is_followed_until_its_file_is_there_and_can_be_saved() {
        var model = model();
        model.load();

        model.export(ANA);
        assertThat(only(model).status()).isEqualTo(DataRequestStatus.QUEUED);
        tasks.pass(Duration.ofSeconds(5));
        assertThat(only(model).status()).isEqualTo(DataRequestStatus.DONE);
        model.fetch(only(model), folder.resolve("ana.zip"));

        assertThat(folder.resolve("ana.zip")).exists();
        assertThat(voice.said()).last().asString().contains("ana.zip");
    }

    @Test
    void erasing_everything_takes_the_password() {
        var model = model();

        assertThatThrownBy(() -> model.erase(null, "wrong")).isInstanceOf(ServerProblem.class);
        model.erase(null, "companero-demo");
        model.load();

        assertThat(only(model).kind()).isEqualTo(DataRequestKind.ERASURE);
        assertThat(only(model).contactId()).isNull();
    }

    @Test
    void when_nothing_is_under_way_the_server_is_left_alone() {
        var model = model();
        model.load();

        gateway.failWith(new IllegalStateException("asked again"));
        tasks.pass(Duration.ofMinutes(1));

        assertThat(voice.said()).isEmpty();
        assertThat(model.list().failure().get()).isEmpty();
    }

    private static DataRequestResource only(RequestsViewModel model) {
        assertThat(model.list().shown()).hasSize(1);
        return model.list().shown().getFirst();
    }

    private RequestsViewModel model() {
        return new RequestsViewModel(gateway, Messages.in(Locale.ENGLISH), tasks, tasks, voice);
    }
}
