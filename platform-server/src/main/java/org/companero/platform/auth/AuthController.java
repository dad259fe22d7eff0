package org.companero.platform.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.companero.platform.access.ForPerson;
import org.companero.platform.access.Open;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.RefreshRequest;
import org.companero.protocol.api.RegisterRequest;
import org.companero.protocol.api.TokenResponse;
import org.companero.protocol.api.WorkspaceSwitch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

    private static final Duration KEYS_CACHED = Duration.ofMinutes(5);

    private final SignIn signIn;
    private final Sessions sessions;
    private final SigningKeys keys;

    AuthController(SignIn signIn, Sessions sessions, SigningKeys keys) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.keys = keys;
    }

    @Open("nobody has an account before this")
    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    TokenResponse register(@RequestBody RegisterRequest body, Locale locale, HttpServletRequest request) {
        return signIn.register(body, locale, Caller.of(request));
    }

    @Open("the password is the proof")
    @PostMapping("/login")
    TokenResponse login(@RequestBody LoginRequest body, HttpServletRequest request) {
        return signIn.login(body, Caller.of(request));
    }

    @Open("the refresh token is the proof; the access token has expired")
    @PostMapping("/refresh")
    TokenResponse refresh(@RequestBody RefreshRequest body, HttpServletRequest request) {
        return sessions.refresh(token(body), Caller.of(request));
    }

    /// Whoever holds the refresh token may end its session; the access token alone does as well.
    @Open("either token is the proof, and the access token may have expired")
    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@RequestBody(required = false) @Nullable RefreshRequest body, @Nullable Authentication caller) {
        if (body == null) {
            sessions.end(SignedIn.from(caller).orElseThrow(AuthController::noToken));
        } else {
            sessions.end(token(body));
        }
    }

    @ForPerson
    @PostMapping("/switch")
    TokenResponse switchWorkspace(
            @RequestBody WorkspaceSwitch body, Authentication caller, HttpServletRequest request) {
        return signIn.switchTo(SignedIn.require(caller), body.creatorId(), Caller.of(request));
    }

    @Open("public keys are for everybody who checks our tokens")
    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, Object>> publicKeys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEYS_CACHED).cachePublic())
                .body(keys.published().toJSONObject());
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
