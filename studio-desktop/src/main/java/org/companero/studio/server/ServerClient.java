package org.companero.studio.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.TokenResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// The server's REST interface: typed payloads in and out, signed in by itself, every failure one of three.
///
/// All calls block, from any thread but JavaFX's. They throw [ServerProblem] when the server refuses,
/// [ServerUnreachable] when it does not answer in time, and [SignInNeeded] when the sign-in is over.
public final class ServerClient implements AutoCloseable {

    static final Duration TIMEOUT = Duration.ofSeconds(20);

    /// What the studio is called in the list of the account's sign-ins.
    static final String DEVICE = "Companero-Studio (" + System.getProperty("os.name") + ")";

    /// What else than the access token a server may find wanting with 401: sending it again would use up an attempt.
    private static final Set<String> OTHER_PROOFS =
            Set.of("BAD_CREDENTIALS", "SECOND_FACTOR_NEEDED", "SECOND_FACTOR_WRONG", "PASSWORD_WRONG");

    private final Http http = new Http();
    private final Session session;

    public ServerClient(URI address, TokenStore tokens, InstantSource clock) {
        this.session = new Session(http, tokens, clock, address);
    }

    Session session() {
        return session;
    }

    HttpClient socketClient() {
        return http.client();
    }

    public <T> T get(String path, Class<T> type) {
        return ApiJson.read(send("GET", path, null), type);
    }

    public <T> T get(String path, TypeReference<T> type) {
        return ApiJson.read(send("GET", path, null), type);
    }

    public <T> T post(String path, Object payload, Class<T> type) {
        return change("POST", path, payload, type);
    }

    /// @param method such as `PUT` or `PATCH`
    <T> T change(String method, String path, Object payload, Class<T> type) {
        return ApiJson.read(send(method, path, ApiJson.write(payload)), type);
    }

    public void delete(String path) {
        send("DELETE", path, null);
    }

    /// Sends JSON that is already written.
    String send(String method, String path, @Nullable String json, String... headers) {
        return signedIn(
                path,
                request -> {
                    if (headers.length > 0) {
                        request.headers(headers);
                    }
                    return request.timeout(TIMEOUT)
                            .header("Content-Type", "application/json")
                            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
                },
                Http.Body::text);
    }

    /// Sends a request that takes as long as it takes, such as an upload or an answer that streams in.
    <T> T exchange(String path, BodyPublisher publisher, Duration timeout, Http.Body<T> body, String... headers) {
        return signedIn(
                path, request -> request.timeout(timeout).headers(headers).POST(publisher), body);
    }

    /// Fetches something large.
    <T> T fetch(String path, Duration timeout, Http.Body<T> body) {
        return signedIn(path, request -> request.timeout(timeout).GET(), body);
    }

    /// Sends a request of someone who is not signed in yet, and reads the tokens that answer it.
    TokenResponse open(String path, Object payload) {
        return ApiJson.read(tell(path, payload), TokenResponse.class);
    }

    /// Sends a request that carries its own proof, and no bearer token.
    String tell(String path, Object payload) {
        var request = HttpRequest.newBuilder(session.address().resolve(path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("User-Agent", DEVICE)
                .header("X-Request-ID", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(ApiJson.write(payload)))
                .build();
        return http.send(request, Http.Body::text);
    }

    @Override
    public void close() {
        http.close();
    }

    private <T> T signedIn(String path, Function<HttpRequest.Builder, HttpRequest.Builder> prepare, Http.Body<T> body) {
        String token = session.accessToken(null);
        try {
            return http.send(request(path, token, prepare), body);
        } catch (ServerProblem problem) {
            if (problem.status() != 401 || OTHER_PROOFS.contains(problem.code())) {
                throw problem;
            }
            return http.send(request(path, session.accessToken(token), prepare), body);
        }
    }

    private HttpRequest request(String path, String token, Function<HttpRequest.Builder, HttpRequest.Builder> prepare) {
        var request = HttpRequest.newBuilder(session.address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("User-Agent", DEVICE)
                .header("X-Request-ID", UUID.randomUUID().toString());
        return prepare.apply(request).build();
    }
}
