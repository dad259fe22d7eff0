package org.companero.platform.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.access.CurrentActor;
import org.companero.platform.audit.Audit;
import org.companero.platform.creators.Creators;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.platform.web.FieldErrors;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.InvitationRequest;
import org.companero.protocol.api.InvitationResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Invites people into the current creator's team by e-mail: a link that works once, within seven days.
@Service
class Invitations {

    private static final Duration LIFE = Duration.ofDays(7);
    private static final int MOST_OPEN = 50;

    private final InvitationRows rows;
    private final Team team;
    private final Creators creators;
    private final Transactions transactions;
    private final TeamLetters letters;
    private final Audit audit;
    private final InstantSource clock;

    Invitations(
            InvitationRows rows,
            Team team,
            Creators creators,
            Transactions transactions,
            TeamLetters letters,
            Audit audit,
            InstantSource clock) {
        this.rows = rows;
        this.team = team;
        this.creators = creators;
        this.transactions = transactions;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    List<InvitationResource> open() {
        return transactions.read(() -> rows.open(clock.instant()));
    }

    /// Invites; an earlier invitation of the same address is replaced.
    ///
    /// @throws PlatformException 400, 409 `ALREADY_MEMBER`, 409 `TOO_MANY_INVITATIONS`
    InvitationResource invite(InvitationRequest request, Locale locale) {
        var email = Registration.normalise(request.email());
        check(request, email);
        refuseMember(email);
        var invitation = newInvitation(email, request);
        var token = TenantToken.make("", CurrentCreator.require());
        transactions.write(() -> {
            rows.forgetExpired(clock.instant());
            refuseCrowd(email);
            rows.add(invitation, token.hash());
            audit.record(AuditAction.MEMBER_INVITED, email, Map.of("role", MemberRows.word(invitation.role())));
            return invitation;
        });
        letters.invite(invitation, creators.require(CurrentCreator.require()).name(), token, locale);
        return invitation;
    }

    /// Takes an invitation back: its link is no longer good.
    ///
    /// @throws PlatformException 404 `INVITATION_NOT_FOUND`
    void withdraw(UUID id) {
        transactions.write(() -> {
            var withdrawn = rows.withdraw(id).orElseThrow(Invitations::unknown);
            audit.record(AuditAction.INVITATION_WITHDRAWN, withdrawn.email(), Map.of());
            return withdrawn;
        });
    }

    private InvitationResource newInvitation(String email, InvitationRequest request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new InvitationResource(
                UUID.randomUUID(),
                email,
                request.role(),
                CurrentActor.orSystem().name(),
                now,
                now.plus(LIFE));
    }

    // A client may leave out what the record's type calls required.
    @SuppressWarnings("ConstantValue")
    private static void check(InvitationRequest request, String email) {
        var errors = new FieldErrors();
        errors.check(Registration.isAddress(email), "email", "must be an e-mail address");
        errors.check(request.role() != null, "role", "must be one of owner, editor, coach, analyst");
        errors.refuseIfAny();
    }

    private void refuseMember(String email) {
        if (team.list().stream().anyMatch(member -> member.email().equals(email))) {
            throw new PlatformException(
                    HttpStatus.CONFLICT,
                    "ALREADY_MEMBER",
                    "This person is in the team already. Change their role there.");
        }
    }

    private void refuseCrowd(String email) {
        var open = rows.open(clock.instant());
        if (open.size() >= MOST_OPEN
                && open.stream().noneMatch(known -> known.email().equals(email))) {
            throw new PlatformException(
                    HttpStatus.CONFLICT,
                    "TOO_MANY_INVITATIONS",
                    "There are 50 open invitations. Withdraw some of them first.");
        }
    }

    private static PlatformException unknown() {
        return new PlatformException(
                HttpStatus.NOT_FOUND,
                "INVITATION_NOT_FOUND",
                "There is no such invitation; it may have been accepted already.");
    }
}
