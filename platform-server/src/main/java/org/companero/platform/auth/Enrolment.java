package org.companero.platform.auth;

import org.companero.platform.creators.NewCreator;
import org.companero.platform.tenancy.CreatorId;
import org.springframework.stereotype.Service;

/// Opens accounts on the operator's behalf, where nobody fills in a form.
@Service
public class Enrolment {

    private final Accounts accounts;
    private final PasswordHashes passwords;

    Enrolment(Accounts accounts, PasswordHashes passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /// Opens the account and its creator unless the address has an account already.
    ///
    /// @param email in lower case
    /// @return the creator the account belongs to, new or not
    public CreatorId ensure(String email, String password, NewCreator creator) {
        var account = accounts.byEmail(email).orElseGet(() -> accounts.open(email, passwords.of(password), creator));
        return new CreatorId(accounts.workspaces(account.id()).getFirst().creatorId());
    }
}
