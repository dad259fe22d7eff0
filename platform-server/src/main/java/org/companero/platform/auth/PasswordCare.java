package org.companero.platform.auth;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.companero.platform.auth.AccountTokens.Purpose;
import org.companero.platform.auth.Attempts.Kind;
import org.companero.platform.web.FieldErrors;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.PasswordChange;
import org.companero.protocol.api.PasswordReset;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Changes passwords: with the present one, or with a link in a mail when that is forgotten.
@Service
class PasswordCare {

    private static final UUID NO_SESSION = new UUID(0, 0);

    private final Accounts accounts;
    private final PasswordHashes passwords;
    private final PasswordRules rules;
    private final AccountTokens tokens;
    private final Attempts attempts;
    private final Sessions sessions;
    private final AccountLetters letters;
    private final AccountAudit audit;
    private final Errands errands;

    PasswordCare(
            Accounts accounts,
            PasswordHashes passwords,
            PasswordRules rules,
            AccountTokens tokens,
            Attempts attempts,
            Sessions sessions,
            AccountLetters letters,
            AccountAudit audit,
            Errands errands) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.tokens = tokens;
        this.attempts = attempts;
        this.sessions = sessions;
        this.letters = letters;
        this.audit = audit;
        this.errands = errands;
    }

    /// Changes the own password and ends every other session.
    ///
    /// @throws PlatformException 403 `PASSWORD_WRONG` when the present one is not right;
    ///     400 when the new one is weak
    void change(SignedIn who, PasswordChange change, Locale locale) {
        var account = accounts.require(who.account());
        confirm(account, Objects.requireNonNullElse(change.current(), ""));
        var next = Objects.requireNonNullElse(change.next(), "");
        check(account, "next", next, locale);
        set(account, next, who.session(), AuditAction.PASSWORD_CHANGED);
    }

    /// Asks for the present password once more before something that matters.
    ///
    /// @throws PlatformException 403 `PASSWORD_WRONG`
    void confirm(Account account, String password) {
        var key = List.of(Kind.PASSWORD.of(account.email()));
        attempts.begin(key);
        if (password.length() > PasswordRules.LONGEST || !passwords.matches(password, account.passwordHash())) {
            throw new PlatformException(
                    HttpStatus.FORBIDDEN, "PASSWORD_WRONG", "This is not your present password. Try again.");
        }
        attempts.succeeded(key);
    }

    /// Sends a link to whoever has an account with the address. Returns before anybody has looked.
    void forgotten(String email) {
        errands.run(() -> accounts.byEmail(email).ifPresent(this::send));
    }

    /// Sets a new password with the token of such a link, and ends every session. The link also proves the address.
    ///
    /// @throws PlatformException 400 `TOKEN_INVALID`; or 400 for a weak password, which leaves the token good
    void reset(PasswordReset reset, Locale locale) {
        var token = Objects.requireNonNullElse(reset.token(), "");
        var password = Objects.requireNonNullElse(reset.password(), "");
        var account =
                accounts.require(tokens.find(token, Purpose.RESET_PASSWORD).orElseThrow(EmailProof::invalid));
        check(account, "password", password, locale);
        var id = tokens.redeem(token, Purpose.RESET_PASSWORD).orElseThrow(EmailProof::invalid);
        accounts.markVerified(id);
        attempts.succeeded(List.of(Kind.PASSWORD.of(account.email())));
        set(account, password, NO_SESSION, AuditAction.PASSWORD_RESET);
    }

    private void check(Account account, String field, String password, Locale locale) {
        var errors = new FieldErrors();
        rules.check(errors, field, password, List.of(account.email()), locale);
        errors.refuseIfAny();
    }

    private void set(Account account, String password, UUID kept, AuditAction action) {
        accounts.changePassword(account.id(), passwords.of(password));
        tokens.withdraw(account.id(), Purpose.RESET_PASSWORD);
        int ended = sessions.endOthers(account.id(), kept);
        audit.everywhere(account, action, Map.of("sessions_ended", Integer.toString(ended)));
        errands.run(() -> letters.passwordChanged(account));
    }

    private void send(Account account) {
        tokens.issue(account.id(), Purpose.RESET_PASSWORD).ifPresent(token -> letters.reset(account, token));
    }
}
