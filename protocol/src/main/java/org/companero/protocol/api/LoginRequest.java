package org.companero.protocol.api;

import org.jspecify.annotations.Nullable;

/// Signs in.
///
/// @param code the second factor's code, once the server has asked for it with `SECOND_FACTOR_NEEDED`
public record LoginRequest(
        String email, String password, @Nullable String code) {

    public LoginRequest(String email, String password) {
        this(email, password, null);
    }
}
