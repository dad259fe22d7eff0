package org.companero.platform.auth;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.auth.Attempts.Kind;
import org.companero.platform.creators.NewCreator;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.RegisterRequest;
import org.companero.protocol.api.TokenResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Lets people in: with a new account, or with the e-mail address and password of one.
@Service
class SignIn {

    private final Admission admission;
    private final Accounts accounts;
    private final PasswordHashes passwords;
    private final PasswordRules rules;
    private final Attempts attempts;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final EmailProof emailProof;
    private final AccountAudit audit;
    private final Errands errands;

    SignIn(
            Admission admission,
            Accounts accounts,
            PasswordHashes passwords,
            PasswordRules rules,
            Attempts attempts,
            SecondFactor secondFactor,
            Sessions sessions,
            EmailProof emailProof,
            AccountAudit audit,
            Errands errands) {
        this.admission = admission;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.attempts = attempts;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.emailProof = emailProof;
        this.audit = audit;
        this.errands = errands;
    }

    /// Opens an account with a creator of its own, and signs in.
    TokenResponse register(RegisterRequest request, Locale locale, Caller caller) {
        admission.toRegister(caller);
        var registration = Registration.of(request, locale, rules);
        var hash = passwords.of(registration.password());
        var creator = NewCreator.named(CreatorId.random(), registration.name(), registration.locale());
        var account = accounts.open(registration.email(), hash, creator);
        audit.record(creator.id(), account.id(), account.email(), AuditAction.REGISTERED, Map.of());
        emailProof.ask(account.id());
        return sessions.begin(account, creator.id(), caller);
    }

    /// Signs in.
    ///
    /// @throws PlatformException 401 `BAD_CREDENTIALS`, the same for an unknown address and for a wrong password;
    ///     401 `SECOND_FACTOR_NEEDED` or `SECOND_FACTOR_WRONG`; 429 `TOO_MANY_ATTEMPTS`
    TokenResponse login(LoginRequest request, Caller caller) {
        var email = Registration.normalise(request.email());
        var password = Objects.requireNonNullElse(request.password(), "");
        var keys = List.of(Kind.PASSWORD.of(email), Kind.ORIGIN.of(caller.address()));
        admission.toSignIn(email, caller);
        attempts.begin(keys);
        var account = accounts.byEmail(email);
        if (account.isEmpty() || password.length() > PasswordRules.LONGEST) {
            passwords.matchNobody();
            throw badCredentials();
        }
        if (!passwords.matches(password, account.get().passwordHash())) {
            failed(account.get(), caller, "password");
            throw badCredentials();
        }
        attempts.succeeded(keys);
        admission.signedIn(email);
        pass(account.get(), request.code(), caller);
        return proven(account.get(), password, caller);
    }

    /// Goes on for another creator; the session there takes the place of this one.
    ///
    /// @throws PlatformException 404 `WORKSPACE_NOT_FOUND`, the same whether it exists or not
    TokenResponse switchTo(SignedIn who, UUID creator, Caller caller) {
        var there = accounts.workspaces(who.account()).stream()
                .filter(workspace -> workspace.creatorId().equals(creator))
                .findFirst()
                .orElseThrow(SignIn::unknownWorkspace);
        var tokens = sessions.begin(accounts.require(who.account()), new CreatorId(there.creatorId()), caller);
        sessions.end(who);
        return tokens;
    }

    private void pass(Account account, @Nullable String code, Caller caller) {
        try {
            secondFactor.pass(account, code);
        } catch (PlatformException refused) {
            if (code != null) {
                failed(account, caller, "second factor");
            }
            throw refused;
        }
    }

    private TokenResponse proven(Account account, String password, Caller caller) {
        if (passwords.isOutdated(account.passwordHash())) {
            accounts.upgradeHash(account, passwords.of(password));
        }
        return sessions.begin(account, firstWorkspace(account).orElseThrow(SignIn::noWorkspace), caller);
    }

    // Afterwards: with an address nobody has there is nothing to record, and the time would tell.
    private void failed(Account account, Caller caller, String what) {
        var details = Map.of("device", caller.device(), "address", caller.address(), "wrong", what);
        errands.run(() -> firstWorkspace(account)
                .ifPresent(creator ->
                        audit.record(creator, account.id(), account.email(), AuditAction.SIGN_IN_FAILED, details)));
    }

    private Optional<CreatorId> firstWorkspace(Account account) {
        return accounts.workspaces(account.id()).stream()
                .findFirst()
                .map(workspace -> new CreatorId(workspace.creatorId()));
    }

    private static PlatformException badCredentials() {
        return new PlatformException(
                HttpStatus.UNAUTHORIZED,
                "BAD_CREDENTIALS",
                "E-mail address or password is wrong. Check both, or register if you have no account yet.");
    }

    private static PlatformException unknownWorkspace() {
        return new PlatformException(
                HttpStatus.NOT_FOUND, "WORKSPACE_NOT_FOUND", "Your account is not a member of such a workspace.");
    }

    private static PlatformException noWorkspace() {
        return new PlatformException(
                HttpStatus.FORBIDDEN,
                "NO_WORKSPACE",
                "Your account is not a member of any workspace any more. Ask its owner to invite you again.");
    }
}
