package org.companero.studio.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.companero.protocol.api.AccountResource;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.Role;
import org.companero.protocol.api.SessionResource;
import org.companero.protocol.api.Workspace;
import org.companero.studio.admin.Attempt;
import org.companero.studio.listing.State;
import org.companero.studio.server.AccountsDouble;
import org.companero.studio.server.OwnAccountDouble;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.VoiceDouble;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;

class AccountViewModelTest {

    private final OwnAccountDouble gateway = new OwnAccountDouble();
    private final VoiceDouble voice = new VoiceDouble();
    private final Access access = new Access();
    private final AtomicInteger switched = new AtomicInteger();

    @Test
    void what_the_person_may_do_is_known_once_the_account_is_read() {
        gateway.as(Role.ANALYST);

        loaded();

        assertThat(access.may(Permission.USAGE_READ)).isTrue();
        assertThat(access.may(Permission.CONVERSATIONS_READ)).isFalse();
    }

    @Test
    void a_changed_password_signs_out_every_other_place() {
        gateway.seenAt(session("This one", true)).seenAt(session("Elsewhere", false));
        var model = loaded();
        var done = new AtomicInteger();

        model.changePassword("companero-demo", "four words nobody guesses", done::incrementAndGet);

        assertThat(gateway.password()).isEqualTo("four words nobody guesses");
        assertThat(done).hasValue(1);
        assertThat(model.sessions().shown()).extracting(SessionResource::device).containsExactly("This one");
    }

    @Test
    void a_wrong_password_changes_nothing_and_is_said_in_the_form() {
        var model = loaded();

        model.changePassword("wrong", "four words nobody guesses", () -> {});

        assertThat(model.password().state().get()).isEqualTo(Attempt.State.REFUSED);
        assertThat(model.password().problem().get()).contains("password is not right");
        assertThat(gateway.password()).isEqualTo("companero-demo");
    }

    @Test
    void a_second_factor_is_on_once_a_code_of_it_was_seen_and_brings_recovery_codes() {
        var model = loaded();
        List<String> codes = new ArrayList<>();
        List<String> secrets = new ArrayList<>();

        model.beginSecondFactor("", setup -> secrets.add(setup.secret()));
        assertThat(model.secondFactor().problem().get()).contains("present password");
        model.beginSecondFactor("wrong", setup -> secrets.add(setup.secret()));
        assertThat(model.secondFactor().problem().get()).contains("password is not right");
        model.beginSecondFactor("companero-demo", setup -> secrets.add(setup.secret()));
        model.confirmSecondFactor("000000", got -> codes.addAll(got.codes()));
        assertThat(model.secondFactor().problem().get()).contains("authenticator shows now");
        model.confirmSecondFactor("123 456", got -> codes.addAll(got.codes()));

        assertThat(secrets).hasSize(1);
        assertThat(codes).hasSize(8);
        assertThat(account(model).secondFactor()).isTrue();
    }

    @Test
    void an_empty_code_is_not_sent() {
        var model = loaded();
        gateway.failWith(AccountsDouble.problem(500, "INTERNAL_ERROR", "asked all the same"));

        model.endSecondFactor("  ", () -> {});

        assertThat(model.secondFactor().problem().get()).startsWith("Enter the six digits");
    }

    @Test
    void a_place_is_signed_out_and_so_are_all_others() {
        gateway.seenAt(session("This one", true))
                .seenAt(session("Phone", false))
                .seenAt(session("Library", false));
        var model = loaded();

        model.revoke(model.sessions().shown().get(1));
        assertThat(model.sessions().shown()).hasSize(2);
        model.revokeOthers();

        assertThat(model.sessions().shown())
                .extracting(SessionResource::current)
                .containsExactly(true);
    }

    @Test
    void going_on_for_another_creator_is_told_to_the_window() {
        var other = new Workspace(new UUID(0, 7), "Other", Role.COACH);
        gateway.in(new Workspace(OwnAccountDouble.CREATOR, "Demo", Role.OWNER), other);
        var model = loaded();

        model.switchTo(other.creatorId());

        assertThat(switched).hasValue(1);
        assertThat(gateway.account().role()).isEqualTo(Role.COACH);
    }

    @Test
    void the_verification_message_is_sent_again() {
        loaded().sendVerification();

        assertThat(gateway.messages()).isEqualTo(1);
        assertThat(voice.said()).singleElement().asString().contains("on its way");
    }

    @Test
    void an_account_the_server_does_not_show_is_said_to_be_out_of_reach() {
        gateway.failWith(AccountsDouble.problem(403, "PERMISSION_MISSING", "No."));

        var model = loaded();

        assertThat(model.account().state().get()).isEqualTo(State.NOT_ALLOWED);
        assertThat(model.account().failure().get()).contains("role");
    }

    private static AccountResource account(AccountViewModel model) {
        AccountResource account = model.account().value().get();
        assertThat(account).isNotNull();
        return account;
    }

    private AccountViewModel loaded() {
        var model = new AccountViewModel(
                gateway, Messages.in(Locale.ENGLISH), new SameThreadTasks(), voice, access, switched::incrementAndGet);
        model.load();
        return model;
    }

    private static SessionResource session(String device, boolean current) {
        Instant at = Instant.parse("2026-11-21T09:00:00Z");
        return new SessionResource(UUID.randomUUID(), device, "203.0.113.24", at, at, current);
    }
}
