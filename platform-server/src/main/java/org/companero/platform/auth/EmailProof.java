package org.companero.platform.auth;

import java.util.Map;
import java.util.UUID;
import org.companero.platform.auth.AccountTokens.Purpose;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.AuditAction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Finds out whether an e-mail address belongs to its account, by a link in a mail.
@Service
class EmailProof {

    private final Accounts accounts;
    private final AccountTokens tokens;
    private final AccountLetters letters;
    private final AccountAudit audit;
    private final Errands errands;

    EmailProof(Accounts accounts, AccountTokens tokens, AccountLetters letters, AccountAudit audit, Errands errands) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.letters = letters;
        this.audit = audit;
        this.errands = errands;
    }

    /// Sends the link soon; does nothing when the address is verified, or when many links are open already.
    void ask(UUID account) {
        errands.run(() -> send(accounts.require(account)));
    }

    /// @throws PlatformException 400 `TOKEN_INVALID` when the token is used, expired or made up
    void accept(String token) {
        var id = tokens.redeem(token, Purpose.VERIFY_EMAIL).orElseThrow(EmailProof::invalid);
        if (accounts.markVerified(id)) {
            tokens.withdraw(id, Purpose.VERIFY_EMAIL);
            audit.everywhere(accounts.require(id), AuditAction.EMAIL_VERIFIED, Map.of());
        }
    }

    static PlatformException invalid() {
        return new PlatformException(
                HttpStatus.BAD_REQUEST,
                "TOKEN_INVALID",
                "This link is no longer good. It works once and not for ever: ask for a new one.");
    }

    private void send(Account account) {
        if (!account.isVerified()) {
            tokens.issue(account.id(), Purpose.VERIFY_EMAIL).ifPresent(token -> letters.verify(account, token));
        }
    }
}
