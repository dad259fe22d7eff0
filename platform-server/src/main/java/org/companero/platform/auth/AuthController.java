package org.companero.platform.auth;

import java.util.Locale;
import java.util.Map;
import org.companero.platform.access.Open;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.RefreshRequest;
import org.companero.protocol.api.RegisterRequest;
import org.companero.protocol.api.TokenResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Registration, sign-in and what follows from it.
@RestController
@RequestMapping("/api/v1/auth")
final class AuthController {

    private final Sessions sessions;
    private final SigningKeys keys;

    AuthController(Sessions sessions, SigningKeys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    @Open("whoever registers has no account yet")
    TokenResponse register(@RequestBody RegisterRequest request, Locale locale) {
        return sessions.register(request, locale);
    }

    @PostMapping("/login")
    @Open("the password is the proof")
    TokenResponse login(@RequestBody LoginRequest request) {
        return sessions.login(request);
    }

    @PostMapping("/refresh")
    @Open("the refresh token is the proof")
    TokenResponse refresh(@RequestBody RefreshRequest request) {
        return sessions.refresh(token(request));
    }

    /// Whoever holds the refresh token may end its session; the access token alone does as well.
    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Open("either token is the proof, and ending a session needs no more")
    void logout(@RequestBody(required = false) @Nullable RefreshRequest request, @Nullable Authentication caller) {
        if (request == null) {
            sessions.end(SignedIn.from(caller).orElseThrow(AuthController::noToken));
        } else {
            sessions.end(token(request));
        }
    }

    @GetMapping("/.well-known/jwks.json")
    @Open("public keys, for whoever checks our tokens")
    Map<String, Object> publicKeys() {
        return keys.published().toJSONObject();
    }

    private static String token(RefreshRequest request) {
        @Nullable String token = request.refreshToken();
        if (token == null || token.isBlank()) {
            throw noToken();
        }
        return token;
    }

    private static PlatformException noToken() {
        return new PlatformException(
                HttpStatus.UNAUTHORIZED,
                "REFRESH_TOKEN_INVALID",
                "Send the refresh token in the body, or the access token as a header.");
    }
}
