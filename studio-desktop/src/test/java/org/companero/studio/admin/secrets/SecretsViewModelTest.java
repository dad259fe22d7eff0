package org.companero.studio.admin.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.companero.protocol.api.SecretResource;
import org.companero.studio.admin.Attempt;
import org.companero.studio.listing.State;
import org.companero.studio.server.AccountsDouble;
import org.companero.studio.server.SecretsDouble;
import org.companero.studio.shell.VoiceDouble;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsViewModelTest {

    private final SecretsDouble gateway = new SecretsDouble();
    private final VoiceDouble voice = new VoiceDouble();
    private final AtomicInteger closed = new AtomicInteger();
    private final SecretsViewModel model =
            new SecretsViewModel(gateway, Messages.in(Locale.ENGLISH), new SameThreadTasks(), voice);

    @Test
    void a_secret_is_kept_without_the_space_that_copying_brought_along() {
        model.add(" booking_key ", "  sk-42\t", closed::incrementAndGet);

        assertThat(gateway.value("booking_key")).isEqualTo("sk-42");
        assertThat(model.list().shown()).extracting(SecretResource::name).containsExactly("booking_key");
        assertThat(voice.said())
                .singleElement()
                .asString()
                .contains("booking_key")
                .doesNotContain("sk-42");
        assertThat(closed).hasValue(1);
    }

    @Test
    void adding_never_takes_the_place_of_a_secret_that_somebody_kept_meanwhile() {
        model.load();
        gateway.put("booking_key", "theirs");

        model.add("booking_key", "mine", closed::incrementAndGet);

        assertThat(gateway.value("booking_key")).isEqualTo("theirs");
        assertThat(model.keep().problem().get()).contains("already");
        assertThat(model.list().shown()).as("theirs is shown now").hasSize(1);
        assertThat(closed).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "clave de reservas", "clé", "a/b", "../keys", "x{{y}}"})
    void a_name_that_programs_could_not_write_is_refused_before_the_server_is_asked(String name) {
        gateway.failWith(AccountsDouble.problem(500, "INTERNAL_ERROR", "asked"));

        model.add(name, "value", closed::incrementAndGet);

        assertThat(model.keep().problem().get()).contains("name").doesNotContain("asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "contraseña", "two\nlines", "nul\u0000"})
    void a_value_that_no_header_can_carry_is_refused(String value) {
        model.add("booking_key", value, closed::incrementAndGet);
        assertThat(model.keep().state().get()).isEqualTo(Attempt.State.REFUSED);

        model.replace(new SecretResource("mail_key", java.time.Instant.EPOCH), value, closed::incrementAndGet);

        assertThat(model.keep().state().get()).isEqualTo(Attempt.State.REFUSED);
        assertThat(gateway.list()).isEmpty();
        assertThat(closed).hasValue(0);
    }

    @Test
    void the_longest_name_and_value_are_taken_and_one_letter_more_is_not() {
        model.add("n".repeat(64), "v".repeat(2000), closed::incrementAndGet);
        assertThat(closed).hasValue(1);

        model.add("n".repeat(65), "v", closed::incrementAndGet);
        model.add("other", "v".repeat(2001), closed::incrementAndGet);

        assertThat(closed).hasValue(1);
    }

    @Test
    void a_replaced_secret_keeps_its_name_and_what_it_was_is_gone() {
        model.add("booking_key", "old", closed::incrementAndGet);

        model.replace(model.list().shown().getFirst(), "new", closed::incrementAndGet);

        assertThat(gateway.value("booking_key")).isEqualTo("new");
        assertThat(model.list().shown()).hasSize(1);
    }

    @Test
    void a_removed_secret_leaves_the_list() {
        model.add("booking_key", "value", closed::incrementAndGet);
        SecretResource secret = model.list().shown().getFirst();

        model.remove(secret);
        model.removed(secret);

        assertThat(gateway.list()).isEmpty();
        assertThat(model.list().state().get()).isEqualTo(State.EMPTY);
    }

    @Test
    void what_the_server_refuses_is_said_and_what_was_typed_can_be_sent_again() {
        gateway.failWith(AccountsDouble.problem(409, "TOO_MANY_SECRETS", "There can be 100 secrets."));
        model.add("booking_key", "value", closed::incrementAndGet);
        assertThat(model.keep().problem().get()).contains("100 secrets");

        gateway.failWith(null);
        model.add("booking_key", "value", closed::incrementAndGet);

        assertThat(closed).hasValue(1);
        assertThat(model.keep().problem().get()).isEmpty();
    }
}
