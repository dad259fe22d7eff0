package org.companero.platform.auth;

import java.util.UUID;
import org.companero.platform.limits.Charge;
import org.companero.platform.limits.Limit;
import org.companero.platform.limits.Limits;
import org.springframework.stereotype.Component;

/// How often may be asked what comes before a sign-in, by the rates an operator sets. [Attempts] slows guessing
/// further.
///
/// Each act throws 429 `RATE_LIMITED` when it comes too often.
@Component
final class Admission {

    private final Limits limits;

    Admission(Limits limits) {
        this.limits = limits;
    }

    void toRegister(Caller caller) {
        limits.require(Charge.address(Limit.REGISTRATION_PER_ADDRESS, caller.address()));
    }

    void toSignIn(String email, Caller caller) {
        limits.require(Charge.address(Limit.SIGN_IN_PER_ADDRESS, caller.address()), signIn(email));
    }

    /// The password was right: who signs in often is not who guesses.
    void signedIn(String email) {
        limits.forgive(signIn(email));
    }

    void toUseCode(UUID account) {
        limits.require(code(account));
    }

    void codeWasRight(UUID account) {
        limits.forgive(code(account));
    }

    /// Whether or not there is an account.
    void toSendMail(String email, Caller caller) {
        limits.require(
                Charge.address(Limit.MAIL_PER_ADDRESS, caller.address()),
                Charge.account(Limit.MAIL_PER_ACCOUNT, email));
    }

    private static Charge signIn(String email) {
        return Charge.account(Limit.SIGN_IN_PER_ACCOUNT, email);
    }

    private static Charge code(UUID account) {
        return Charge.account(Limit.SECOND_FACTOR_PER_ACCOUNT, account.toString());
    }
}
