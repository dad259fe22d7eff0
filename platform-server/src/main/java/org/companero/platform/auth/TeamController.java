package org.companero.platform.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.companero.platform.access.Needs;
import org.companero.platform.access.Open;
import org.companero.platform.web.FieldErrors;
import org.companero.protocol.api.InvitationAcceptance;
import org.companero.protocol.api.InvitationRequest;
import org.companero.protocol.api.InvitationResource;
import org.companero.protocol.api.MemberChange;
import org.companero.protocol.api.MemberResource;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.TokenResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The creator's team and the way into it.
@RestController
@RequestMapping("/api/v1/auth")
final class TeamController {

    private final Team team;
    private final Invitations invitations;
    private final Joining joining;

    TeamController(Team team, Invitations invitations, Joining joining) {
        this.team = team;
        this.invitations = invitations;
        this.joining = joining;
    }

    @Needs(Permission.TEAM_READ)
    @GetMapping("/members")
    List<MemberResource> members() {
        return team.list();
    }

    @Needs(Permission.TEAM_WRITE)
    @PatchMapping("/members/{id}")
    MemberResource change(@PathVariable UUID id, @RequestBody MemberChange change) {
        var errors = new FieldErrors();
        errors.check(change.role() != null, "role", "must be one of owner, editor, coach, analyst");
        errors.refuseIfAny();
        return team.change(id, change.role());
    }

    @Needs(Permission.TEAM_WRITE)
    @DeleteMapping("/members/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        team.remove(id);
    }

    @Needs(Permission.TEAM_READ)
    @GetMapping("/invitations")
    List<InvitationResource> invitations() {
        return invitations.open();
    }

    @Needs(Permission.TEAM_WRITE)
    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationResource invite(@RequestBody InvitationRequest request, Locale locale) {
        return invitations.invite(request, locale);
    }

    @Needs(Permission.TEAM_WRITE)
    @DeleteMapping("/invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        invitations.withdraw(id);
    }

    @Open("the token from the mail is the proof")
    @PostMapping("/invitations/accept")
    TokenResponse accept(@RequestBody InvitationAcceptance acceptance, Locale locale, HttpServletRequest request) {
        return joining.accept(acceptance, locale, Caller.of(request));
    }
}
