package org.companero.studio.admin.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.companero.protocol.api.InvitationResource;
import org.companero.protocol.api.MemberResource;
import org.companero.protocol.api.Role;
import org.companero.studio.server.AccountsDouble;
import org.companero.studio.server.TeamDouble;
import org.companero.studio.shell.VoiceDouble;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;

class TeamViewModelTest {

    private final TeamDouble gateway = new TeamDouble().with("demo@companero.local", Role.OWNER, true);
    private final VoiceDouble voice = new VoiceDouble();

    @Test
    void the_only_owner_is_known_as_such_until_there_is_another() {
        gateway.with("coach@example.org", Role.COACH, false);
        var model = loaded();
        assertThat(model.isLastOwner(model.members().shown().getFirst())).isTrue();

        model.changeRole(model.members().shown().getLast(), Role.OWNER);

        assertThat(model.members().shown()).extracting(MemberResource::role).containsOnly(Role.OWNER);
        assertThat(model.isLastOwner(model.members().shown().getFirst())).isFalse();
    }

    @Test
    void a_role_the_server_does_not_give_stays_and_the_reason_is_said() {
        var model = loaded();

        model.changeRole(model.members().shown().getFirst(), Role.COACH);

        assertThat(model.members().shown()).extracting(MemberResource::role).containsExactly(Role.OWNER);
        assertThat(voice.said()).singleElement().asString().contains("at least one owner");
    }

    @Test
    void an_invitation_is_sent_and_stands_in_the_list() {
        var model = loaded();
        var done = new AtomicInteger();

        model.invite(" coach@example.org ", Role.COACH, done::incrementAndGet);

        assertThat(done).hasValue(1);
        assertThat(model.invitations().shown())
                .extracting(InvitationResource::email)
                .containsExactly("coach@example.org");
    }

    @Test
    void something_that_is_no_address_and_somebody_who_is_here_are_not_invited() {
        var model = loaded();

        model.invite("coach", Role.COACH, () -> {});
        assertThat(model.invite().problem().get()).contains("e-mail address");
        model.invite("demo@companero.local", Role.COACH, () -> {});

        assertThat(model.invite().problem().get()).contains("in the team already");
        assertThat(model.invitations().shown()).isEmpty();
    }

    @Test
    void withdrawing_can_be_taken_back_until_it_settles() {
        var model = loaded();
        model.invite("coach@example.org", Role.COACH, () -> {});

        model.withdraw(model.invitations().shown().getFirst());
        assertThat(model.invitations().shown()).isEmpty();
        assertThat(gateway.invitations()).hasSize(1);
        voice.undo();
        assertThat(model.invitations().shown()).hasSize(1);

        model.withdraw(model.invitations().shown().getFirst());
        voice.settle();
        assertThat(gateway.invitations()).isEmpty();
    }

    @Test
    void an_invitation_that_could_not_be_withdrawn_comes_back() {
        var model = loaded();
        model.invite("coach@example.org", Role.COACH, () -> {});
        model.withdraw(model.invitations().shown().getFirst());

        gateway.failWith(AccountsDouble.problem(500, "INTERNAL_ERROR", "Broken."));
        voice.settle();

        assertThat(model.invitations().shown()).hasSize(1);
    }

    private TeamViewModel loaded() {
        var tasks = new SameThreadTasks();
        var model = new TeamViewModel(gateway, Messages.in(Locale.ENGLISH), tasks, tasks, voice);
        model.load();
        return model;
    }
}
