package org.companero.platform.auth;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.access.CurrentActor;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.tenancy.Transactions;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.MemberResource;
import org.companero.protocol.api.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Who works for the current creator, and as what. A change counts from the next request on, on every replica, and
/// closes the sockets that were opened before it. There is always an owner.
@Service
class Team {

    private final MemberRows rows;
    private final SystemAccess system;
    private final Transactions transactions;
    private final LiveSessions sessions;
    private final ApiKeys keys;
    private final Audit audit;
    private final InstantSource clock;

    Team(
            MemberRows rows,
            SystemAccess system,
            Transactions transactions,
            LiveSessions sessions,
            ApiKeys keys,
            Audit audit,
            InstantSource clock) {
        this.rows = rows;
        this.system = system;
        this.transactions = transactions;
        this.sessions = sessions;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /// Everybody, whoever came first.
    List<MemberResource> list() {
        var creator = CurrentCreator.require();
        var reader = CurrentActor.orSystem().id();
        return system.read("list a team with its addresses", client -> MemberRows.team(client, creator, reader));
    }

    /// Gives a member another role.
    ///
    /// @throws PlatformException 404 `MEMBER_NOT_FOUND`, 409 `LAST_OWNER`
    MemberResource change(UUID id, Role role) {
        var shown = find(id);
        var member = transactions.write(() -> {
            var current = lockUnlessLastOwner(id, role != Role.OWNER);
            rows.role(id, role);
            audit.record(
                    AuditAction.MEMBER_ROLE_CHANGED,
                    shown.email(),
                    Map.of("role", MemberRows.word(role), "before", MemberRows.word(current.role())));
            return current;
        });
        sessions.forget(CurrentCreator.require(), member.account());
        keys.forget(member.account());
        return find(id);
    }

    /// Takes a member out of the team: their sessions with this creator and the keys they made end.
    ///
    /// @throws PlatformException 404 `MEMBER_NOT_FOUND`, 409 `LAST_OWNER`
    void remove(UUID id) {
        var shown = find(id);
        var creator = CurrentCreator.require();
        var ended = transactions.write(() -> {
            var member = lockUnlessLastOwner(id, true);
            keys.forget(member.account());
            rows.remove(id);
            audit.record(AuditAction.MEMBER_REMOVED, shown.email(), Map.of("role", MemberRows.word(member.role())));
            return rows.endSessions(creator, member.account(), clock.instant());
        });
        sessions.ended(ended);
    }

    private Member lockUnlessLastOwner(UUID id, boolean leavesOwners) {
        var owners = rows.lockOwners();
        var member = rows.lock(id).orElseThrow(Team::unknown);
        if (leavesOwners && member.role() == Role.OWNER && owners.size() == 1) {
            throw new PlatformException(
                    HttpStatus.CONFLICT,
                    "LAST_OWNER",
                    "A workspace needs an owner. Make somebody else an owner first.");
        }
        return member;
    }

    private MemberResource find(UUID id) {
        return list().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(Team::unknown);
    }

    private static PlatformException unknown() {
        return new PlatformException(
                HttpStatus.NOT_FOUND, "MEMBER_NOT_FOUND", "There is no such member. Read the list of members again.");
    }
}
