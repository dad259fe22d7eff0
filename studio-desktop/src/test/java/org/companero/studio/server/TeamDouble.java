package org.companero.studio.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.InvitationResource;
import org.companero.protocol.api.MemberResource;
import org.companero.protocol.api.Role;
import org.jspecify.annotations.Nullable;

/// A team kept in memory, with the refusals of the real server.
public final class TeamDouble implements TeamGateway {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final List<MemberResource> members = new ArrayList<>();
    private final List<InvitationResource> invitations = new ArrayList<>();
    private @Nullable RuntimeException failure;

    public void failWith(@Nullable RuntimeException now) {
        failure = now;
    }

    public TeamDouble with(MemberResource member) {
        members.add(member);
        return this;
    }

    public TeamDouble with(String email, Role role, boolean you) {
        return with(new MemberResource(
                UUID.nameUUIDFromBytes(email.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                email,
                role,
                NOW.minus(Duration.ofDays(40)),
                NOW.minus(Duration.ofMinutes(5)),
                you));
    }

    public TeamDouble invited(InvitationResource invitation) {
        invitations.add(invitation);
        return this;
    }

    @Override
    public List<MemberResource> members() {
        check();
        return List.copyOf(members);
    }

    @Override
    public MemberResource changeRole(UUID id, Role role) {
        check();
        MemberResource member = member(id);
        keepAnOwner(member, role);
        var changed = new MemberResource(
                member.id(), member.email(), role, member.since(), member.lastSeenAt(), member.you());
        members.set(members.indexOf(member), changed);
        return changed;
    }

    @Override
    public void remove(UUID id) {
        check();
        MemberResource member = member(id);
        keepAnOwner(member, Role.ANALYST);
        members.remove(member);
    }

    @Override
    public List<InvitationResource> invitations() {
        check();
        return List.copyOf(invitations);
    }

    @Override
    public InvitationResource invite(String email, Role role) {
        check();
        if (members.stream().anyMatch(member -> member.email().equals(email))) {
            throw AccountsDouble.problem(409, "ALREADY_MEMBER", "This person is in the team already.");
        }
        var invitation = new InvitationResource(
                UUID.randomUUID(), email, role, "demo@companero.local", NOW, NOW.plus(Duration.ofDays(7)));
        invitations.add(invitation);
        return invitation;
    }

    @Override
    public void withdraw(UUID id) {
        check();
        invitations.removeIf(invitation -> invitation.id().equals(id));
    }

    private void keepAnOwner(MemberResource member, Role next) {
        boolean last =
                members.stream().filter(other -> other.role() == Role.OWNER).count() == 1;
        if (member.role() == Role.OWNER && next != Role.OWNER && last) {
            throw AccountsDouble.problem(409, "LAST_OWNER", "A team keeps at least one owner.");
        }
    }

    private MemberResource member(UUID id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> AccountsDouble.problem(404, "MEMBER_NOT_FOUND", "No such member."));
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
