package org.companero.platform.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.companero.platform.access.ForPerson;
import org.companero.platform.access.Open;
import org.companero.protocol.api.AccountResource;
import org.companero.protocol.api.EmailVerification;
import org.companero.protocol.api.PasswordChange;
import org.companero.protocol.api.PasswordForgotten;
import org.companero.protocol.api.PasswordReset;
import org.companero.protocol.api.SessionResource;
import org.companero.protocol.api.Workspace;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The own account: its address, password and sessions.
@RestController
@RequestMapping("/api/v1/auth")
final class AccountController {

    private final Admission admission;
    private final Accounts accounts;
    private final PasswordCare passwords;
    private final EmailProof emailProof;
    private final SecondFactor secondFactor;
    private final Sessions sessions;

    AccountController(
            Admission admission,
            Accounts accounts,
            PasswordCare passwords,
            EmailProof emailProof,
            SecondFactor secondFactor,
            Sessions sessions) {
        this.admission = admission;
        this.accounts = accounts;
        this.passwords = passwords;
        this.emailProof = emailProof;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
    }

    @ForPerson
    @GetMapping("/account")
    AccountResource account(Authentication caller) {
        var who = SignedIn.require(caller);
        var account = accounts.require(who.account());
        var workspaces =
                currentFirst(accounts.workspaces(account.id()), who.creator().value());
        var factor = secondFactor.status(account.id());
        var role = workspaces.getFirst().role();
        return new AccountResource(
                account.id(),
                account.email(),
                account.isVerified(),
                factor.on(),
                factor.codes(),
                who.creator().value(),
                role,
                role.permissions().stream().sorted().toList(),
                workspaces,
                account.createdAt());
    }

    @ForPerson
    @PostMapping("/account/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody PasswordChange body, Locale locale, Authentication caller) {
        passwords.change(SignedIn.require(caller), body, locale);
    }

    @ForPerson
    @PostMapping("/account/email-verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendVerification(Authentication caller, HttpServletRequest request) {
        var account = accounts.require(SignedIn.require(caller).account());
        admission.toSendMail(account.email(), Caller.of(request));
        emailProof.ask(account.id());
    }

    @Open("the token from the mail is the proof")
    @PostMapping("/email/verify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verifyEmail(@RequestBody EmailVerification body) {
        emailProof.accept(Objects.requireNonNullElse(body.token(), ""));
    }

    @Open("whoever forgot a password cannot sign in")
    @PostMapping("/password/forgotten")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forgotten(@RequestBody PasswordForgotten body, HttpServletRequest request) {
        var email = Registration.normalise(body.email());
        admission.toSendMail(email, Caller.of(request));
        passwords.forgotten(email);
    }

    @Open("the token from the mail is the proof")
    @PostMapping("/password/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@RequestBody PasswordReset body, Locale locale) {
        passwords.reset(body, locale);
    }

    @ForPerson
    @GetMapping("/sessions")
    List<SessionResource> sessions(Authentication caller) {
        return sessions.of(SignedIn.require(caller));
    }

    @ForPerson
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, Authentication caller) {
        sessions.revoke(SignedIn.require(caller), id);
    }

    @ForPerson
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeOthers(Authentication caller) {
        sessions.revokeOthers(SignedIn.require(caller));
    }

    // The session is checked for each request, so its creator is among them.
    private static List<Workspace> currentFirst(List<Workspace> workspaces, UUID current) {
        var here = workspaces.stream().filter(workspace -> workspace.creatorId().equals(current));
        var others =
                workspaces.stream().filter(workspace -> !workspace.creatorId().equals(current));
        return Stream.concat(here, others).toList();
    }
}
