package org.companero.platform.auth;

import org.companero.platform.privacy.PasswordCheck;
import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Asks the person who is signed in for the password once more, before an act that cannot be undone.
@Component
final class AccountPassword implements PasswordCheck {

    private final Accounts accounts;
    private final PasswordCare passwords;

    AccountPassword(Accounts accounts, PasswordCare passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public void confirm(String password) {
        var who = SignedIn.from(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(AccountPassword::nobody);
        passwords.confirm(accounts.require(who.account()), password);
    }

    private static PlatformException nobody() {
        return new PlatformException(
                HttpStatus.FORBIDDEN, "PERSON_NEEDED", "Only a person who is signed in can do that.");
    }
}
