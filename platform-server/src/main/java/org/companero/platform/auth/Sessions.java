package org.companero.platform.auth;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.companero.platform.auth.RefreshTokens.Rotation;
import org.companero.platform.creators.NewCreator;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.RegisterRequest;
import org.companero.protocol.api.TokenResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Begins, prolongs and ends the time a person is signed in.
@Service
class Sessions {

    private final Accounts accounts;
    private final PasswordHashes passwords;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;

    Sessions(Accounts accounts, PasswordHashes passwords, AccessTokens accessTokens, RefreshTokens refreshTokens) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
    }

    /// Opens an account with a creator of its own, and signs in.
    TokenResponse register(RegisterRequest request, Locale locale) {
        var registration = Registration.of(request, locale);
        var hash = passwords.of(registration.password());
        var creator = NewCreator.named(CreatorId.random(), registration.name(), registration.locale());
        return begin(accounts.open(registration.email(), hash, creator));
    }

    /// Signs in.
    ///
    /// @throws PlatformException 401 `BAD_CREDENTIALS`, the same for an unknown address and for a wrong password
    TokenResponse login(LoginRequest request) {
        var email = Registration.normalise(request.email());
        @Nullable String given = request.password();
        var password = Objects.requireNonNullElse(given, "");
        var account = accounts.byEmail(email);
        if (account.isEmpty() || password.length() > Registration.LONGEST_PASSWORD) {
            passwords.matchNobody();
            throw badCredentials();
        }
        if (!passwords.matches(password, account.get().passwordHash())) {
            throw badCredentials();
        }
        return begin(account.get());
    }

    /// Trades a refresh token, good for one use, for new tokens.
    ///
    /// @throws PlatformException 401 `REFRESH_TOKEN_INVALID`
    TokenResponse refresh(String token) {
        return switch (refreshTokens.rotate(token)) {
            case Rotation.Renewed(var who, var next) -> response(who, next);
            case Rotation.Refused() ->
                throw new PlatformException(
                        HttpStatus.UNAUTHORIZED,
                        "REFRESH_TOKEN_INVALID",
                        "This session has ended. Sign in again with e-mail and password.");
        };
    }

    void end(String refreshToken) {
        refreshTokens.revoke(refreshToken);
    }

    void end(SignedIn who) {
        refreshTokens.revoke(who.session());
    }

    private TokenResponse begin(Account account) {
        var who = new SignedIn(account.id(), account.creator(), UUID.randomUUID());
        return response(who, refreshTokens.issue(who));
    }

    private TokenResponse response(SignedIn who, String refreshToken) {
        return new TokenResponse(
                accessTokens.issue(who),
                refreshToken,
                "Bearer",
                TokenSettings.ACCESS_LIFE.toSeconds(),
                who.creator().value());
    }

    private static PlatformException badCredentials() {
        return new PlatformException(
                HttpStatus.UNAUTHORIZED,
                "BAD_CREDENTIALS",
                "E-mail address or password is wrong. Check both, or register if you have no account yet.");
    }
}
