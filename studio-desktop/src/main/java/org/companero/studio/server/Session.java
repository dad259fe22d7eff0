package org.companero.studio.server;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.RefreshRequest;
import org.companero.protocol.api.TokenResponse;
import org.companero.studio.server.TokenStore.Remembered;
import org.jspecify.annotations.Nullable;

/// Who is signed in where. Hands out access tokens and renews them; however many requests find theirs expired at the
/// same time, it is renewed once, because a refresh token is good for one use.
final class Session {

    /// An access token that ends within this time is renewed before it is used.
    private static final Duration EARLY = Duration.ofSeconds(10);

    private record Signed(String email, TokenResponse tokens, Instant until) {}

    private final Http http;
    private final TokenStore store;
    private final InstantSource clock;
    private volatile URI address;
    private volatile Runnable onEnd = () -> {};
    private @Nullable Signed signed;

    Session(Http http, TokenStore store, InstantSource clock, URI address) {
        this.http = http;
        this.store = store;
        this.clock = clock;
        this.address = address;
    }

    URI address() {
        return address;
    }

    void moveTo(URI changed) {
        address = changed;
    }

    /// @param act is called, on any thread, when the server ends the sign-in
    void onEnd(Runnable act) {
        onEnd = act;
    }

    Optional<String> rememberedEmail() {
        return store.load()
                .filter(remembered -> remembered.server().equals(address.toString()))
                .map(Remembered::email);
    }

    synchronized void begin(String email, TokenResponse tokens) {
        signed = new Signed(email, tokens, clock.instant().plusSeconds(tokens.expiresIn()));
        store.save(new Remembered(address.toString(), email, tokens.refreshToken()));
    }

    /// The refresh token, to be ended at the server; the sign-in is forgotten here.
    synchronized Optional<String> end() {
        Optional<String> token = store.load().map(Remembered::refreshToken);
        signed = null;
        store.clear();
        return token;
    }

    /// A token for the next request.
    ///
    /// @param refused the token that the server just refused, or null
    /// @throws SignInNeeded when the sign-in is over
    synchronized String accessToken(@Nullable String refused) {
        Signed now = signed;
        if (now != null
                && !now.tokens().accessToken().equals(refused)
                && clock.instant().plus(EARLY).isBefore(now.until())) {
            return now.tokens().accessToken();
        }
        return renew();
    }

    private String renew() {
        Remembered remembered = store.load()
                .filter(found -> found.server().equals(address.toString()))
                .orElseThrow(SignInNeeded::new);
        var request = HttpRequest.newBuilder(address.resolve("/api/v1/auth/refresh"))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/json")
                .header("User-Agent", ServerClient.DEVICE)
                .POST(HttpRequest.BodyPublishers.ofString(ApiJson.write(new RefreshRequest(remembered.refreshToken()))))
                .build();
        try {
            TokenResponse tokens = ApiJson.read(http.send(request, Http.Body::text), TokenResponse.class);
            begin(remembered.email(), tokens);
            return tokens.accessToken();
        } catch (ServerProblem problem) {
            if (problem.status() != 400 && problem.status() != 401 && problem.status() != 403) {
                throw problem;
            }
            signed = null;
            store.clear();
            onEnd.run();
            throw new SignInNeeded();
        }
    }
}
