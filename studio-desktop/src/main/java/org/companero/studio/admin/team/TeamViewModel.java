package org.companero.studio.admin.team;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.companero.protocol.api.InvitationResource;
import org.companero.protocol.api.MemberResource;
import org.companero.protocol.api.Role;
import org.companero.studio.admin.Attempt;
import org.companero.studio.listing.Listing;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.TeamGateway;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// The team: its members and their roles, and who is invited.
final class TeamViewModel {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final TeamGateway gateway;
    private final Messages messages;
    private final Tasks tasks;
    private final Tasks lasting;
    private final Voice voice;
    private final Listing<MemberResource> members;
    private final Listing<InvitationResource> invitations;
    private final Attempt invite;
    private final Attempt remove;
    private final Set<UUID> withdrawn = new HashSet<>();

    /// @param tasks dropped when the page is left
    /// @param lasting goes on after that
    TeamViewModel(TeamGateway gateway, Messages messages, Tasks tasks, Tasks lasting, Voice voice) {
        this.gateway = gateway;
        this.messages = messages;
        this.tasks = tasks;
        this.lasting = lasting;
        this.voice = voice;
        this.members = new Listing<>(messages, tasks, MemberResource::email);
        this.invitations = new Listing<>(messages, tasks, InvitationResource::email);
        this.invite = new Attempt(messages, tasks);
        this.remove = new Attempt(messages, tasks);
    }

    Listing<MemberResource> members() {
        return members;
    }

    Listing<InvitationResource> invitations() {
        return invitations;
    }

    Attempt invite() {
        return invite;
    }

    Attempt remove() {
        return remove;
    }

    void load() {
        members.load(gateway::members);
        loadInvitations();
    }

    void loadInvitations() {
        invitations.load(
                gateway::invitations,
                found -> invitations.fill(found.stream()
                        .filter(invitation -> !withdrawn.contains(invitation.id()))
                        .toList()));
    }

    /// Whether the member's role has to stay because nobody else is an owner.
    boolean isLastOwner(MemberResource member) {
        return member.role() == Role.OWNER
                && members.all().stream()
                                .filter(other -> other.role() == Role.OWNER)
                                .count()
                        == 1;
    }

    void changeRole(MemberResource member, Role role) {
        if (member.role() == role) {
            return;
        }
        tasks.run(
                () -> gateway.changeRole(member.id(), role),
                changed -> members.change(members.all().stream()
                        .map(other -> other.id().equals(changed.id()) ? changed : other)
                        .toList()),
                this::refused);
    }

    /// The member was removed, as the confirmation has shown.
    void removed(MemberResource member) {
        members.change(members.all().stream()
                .filter(other -> !other.id().equals(member.id()))
                .toList());
        voice.say(messages.text("team.removed", member.email()));
    }

    /// Removes the member; blocks.
    void remove(MemberResource member) {
        gateway.remove(member.id());
    }

    void invite(String email, Role role, Runnable done) {
        String address = email.strip();
        if (!EMAIL.matcher(address).matches()) {
            invite.refuse(messages.text("signin.email.wrong"));
            return;
        }
        invite.make(() -> gateway.invite(address, role), invitation -> {
            loadInvitations();
            voice.say(messages.text("team.invited", address));
            done.run();
        });
    }

    /// Takes the invitation out of the list; it is withdrawn for good once it can no longer be taken back.
    void withdraw(InvitationResource invitation) {
        withdrawn.add(invitation.id());
        List<InvitationResource> before = invitations.all();
        invitations.change(
                before.stream().filter(other -> !other.equals(invitation)).toList());
        voice.offerUndo(
                messages.text("team.withdrawn", invitation.email()),
                () -> {
                    withdrawn.remove(invitation.id());
                    invitations.change(before);
                },
                () -> lasting.run(
                        () -> {
                            gateway.withdraw(invitation.id());
                            return true;
                        },
                        done -> {},
                        problem -> {
                            withdrawn.remove(invitation.id());
                            invitations.change(before);
                            refused(problem);
                        }));
    }

    private void refused(Exception problem) {
        voice.say(FailureWords.of(problem, messages));
    }
}
