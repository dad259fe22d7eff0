package org.companero.studio.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
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
        return ApiJson.read(send("POST", path, ApiJson.write(payload)), type);
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

    /// Sends a request of someone who is not signed in yet, and reads the tokens that answer it.
    TokenResponse open(String path, Object payload) {
        return ApiJson.read(tell(path, payload), TokenResponse.class);
    }

    /// Sends a request that carries its own proof, and no bearer token.
    String tell(String path, Object payload) {
        var request = HttpRequest.newBuilder(session.address().resolve(path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
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
            if (problem.status() != 401) {
                throw problem;
            }
            return http.send(request(path, session.accessToken(token), prepare), body);
        }
    }

    private HttpRequest request(String path, String token, Function<HttpRequest.Builder, HttpRequest.Builder> prepare) {
        var request = HttpRequest.newBuilder(session.address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("X-Request-ID", UUID.randomUUID().toString());
        return prepare.apply(request).build();
    }
}
