package org.companero.platform.auth;

import java.util.UUID;
import org.companero.platform.privacy.PasswordCheck;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Asks the person who is signed in for the password once more, before an act that cannot be undone.
@Component
final class AccountPassword implements PasswordCheck {

    private static final String HASH = "select password_hash from account where id = ?";

    private final SystemAccess system;
    private final PasswordHashes hashes;

    AccountPassword(SystemAccess system, PasswordHashes hashes) {
        this.system = system;
        this.hashes = hashes;
    }

    @Override
    public void confirm(String password) {
        var matches = password.length() <= Registration.LONGEST_PASSWORD
                && SignedIn.from(SecurityContextHolder.getContext().getAuthentication())
                        .map(who -> hashes.matches(password, hash(who.account())))
                        .orElse(false);
        if (!matches) {
            throw new PlatformException(
                    HttpStatus.FORBIDDEN,
                    "PASSWORD_WRONG",
                    "This is not your password. Enter the one that you sign in with.");
        }
    }

    private String hash(UUID account) {
        return system.read(
                "confirm a password before an act that cannot be undone",
                hatch -> hatch.sql(HASH)
                        .param(account)
                        .query(String.class)
                        .optional()
                        .orElse(PasswordHashes.NOBODYS_HASH));
    }
}
