package org.companero.studio.server;

import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.AccountResource;
import org.companero.protocol.api.RecoveryCodes;
import org.companero.protocol.api.SecondFactorSetup;
import org.companero.protocol.api.SessionResource;

/// The account of the person who is signed in. Every call blocks; see [ProgramGateway] for what they throw.
public interface OwnAccountGateway {

    AccountResource account();

    /// Sends the message that proves the e-mail address again.
    void sendVerification();

    /// Every other sign-in of the account ends.
    void changePassword(String current, String next);

    /// Begins a second factor; it is in force once [#confirmSecondFactor(String)] has seen a code of it.
    SecondFactorSetup beginSecondFactor(String password);

    RecoveryCodes confirmSecondFactor(String code);

    /// New recovery codes; the ones before are worth nothing any more.
    RecoveryCodes renewRecoveryCodes(String code);

    void endSecondFactor(String code);

    /// Where the account is signed in, the last seen first.
    List<SessionResource> sessions();

    void revoke(UUID session);

    /// Ends every sign-in but this one.
    void revokeOthers();

    /// Goes on for another creator; every other gateway speaks for that one from now on.
    void switchTo(UUID creator);
}
