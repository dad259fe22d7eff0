package org.companero.platform.privacy;

/// Asks whoever is signed in to prove that it is still them.
public interface PasswordCheck {

    /// @throws org.companero.platform.web.PlatformException 403 `PASSWORD_WRONG` unless it is the password of the
    /// person
    ///     who asks
    void confirm(String password);
}
