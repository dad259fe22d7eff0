package org.companero.platform.auth;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.creators.Creators;
import org.companero.platform.creators.NewCreator;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.Workspace;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Repository;

/// Accounts across all creators. An e-mail address has one account, so all acts go around row security.
@Repository
class Accounts {

    private final SystemAccess system;
    private final Creators creators;

    Accounts(SystemAccess system, Creators creators) {
        this.system = system;
        this.creators = creators;
    }

    /// @param email in lower case
    Optional<Account> byEmail(String email) {
        return system.read("sign in by e-mail", client -> new AccountRows(client).byEmail(email));
    }

    /// @throws IllegalStateException when it is gone; a live session's account is there
    Account require(UUID id) {
        return system.read("read the own account", client -> new AccountRows(client).byId(id))
                .orElseThrow(() -> new IllegalStateException("There is no account " + id));
    }

    /// The creators the account is a member of, the oldest membership first.
    List<Workspace> workspaces(UUID account) {
        return system.read("list an account's workspaces", client -> new AccountRows(client).memberships(account));
    }

    /// Opens an account together with the creator it owns.
    ///
    /// @throws PlatformException 409 `EMAIL_TAKEN`
    Account open(String email, String passwordHash, NewCreator creator) {
        try {
            return system.write("register an account and its creator", client -> {
                var rows = new AccountRows(client);
                rows.insert(UUID.randomUUID(), email, passwordHash, creator.locale());
                var account = rows.byEmail(email).orElseThrow();
                rows.insertOwner(creator.id(), account.id());
                creators.create(creator);
                return account;
            });
        } catch (DuplicateKeyException taken) {
            throw new PlatformException(
                    HttpStatus.CONFLICT,
                    "EMAIL_TAKEN",
                    "There is an account with this e-mail address. Sign in instead, or use another address.");
        }
    }

    void changePassword(UUID account, String hash) {
        change("change a password", rows -> rows.password(account, hash));
    }

    /// Replaces a hash of an older kind, unless the password was changed meanwhile.
    void upgradeHash(Account account, String hash) {
        change("upgrade a password's hash", rows -> rows.upgrade(account.id(), account.passwordHash(), hash));
    }

    /// @return whether it was not verified before
    boolean markVerified(UUID account) {
        return system.write("verify an e-mail address", client -> new AccountRows(client).verified(account));
    }

    private void change(String purpose, java.util.function.Consumer<AccountRows> change) {
        system.write(purpose, client -> {
            change.accept(new AccountRows(client));
            return true;
        });
    }
}
