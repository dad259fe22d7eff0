package org.companero.protocol.api;

/// What a secret is from now on.
///
/// @param value 1 to 2000 characters, as an HTTP header can carry them
public record SecretRequest(String value) {

    /// Hides it.
    @Override
    public String toString() {
        return "SecretRequest";
    }
}
