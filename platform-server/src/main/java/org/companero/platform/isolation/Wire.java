package org.companero.platform.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// HTTP to one installation. Asks again when it is told to come back later.
final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TOO_MANY = 429;
    private static final int TRIES = 10;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    // A connection that served many requests is closed by the server after the last one: no socket may be opened on it.
    private final HttpClient opening =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;

    Wire(URI base) {
        this.base = base;
    }

    /// @param json sent as the body, if not null
    Answer ask(@Nullable String token, String method, String path, @Nullable String json) {
        return json == null
                ? ask(token, method, path, BodyPublishers.noBody(), "text/plain")
                : ask(token, method, path, BodyPublishers.ofString(json), "application/json");
    }

    Answer ask(@Nullable String token, String method, String path, BodyPublisher body, String type) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .method(method, body)
                .header("Content-Type", type)
                .header("Accept", "application/json, application/problem+json, */*;q=0.5")
                .header("If-Match", "\"1\"");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    /// For sockets.
    HttpClient opening() {
        return opening;
    }

    URI socket(String path) {
        return URI.create(base.resolve(path).toString().replaceFirst("^http", "ws"));
    }

    @Override
    public void close() {
        client.close();
        opening.close();
    }

    static void pause(Duration time) {
        try {
            var _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", interrupted);
        }
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            for (int tries = 1; response.statusCode() == TOO_MANY && tries < TRIES; tries++) {
                pause(wait(response));
                response = client.send(request, BodyHandlers.ofString());
            }
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(
                    "%s %s: %s".formatted(request.method(), request.uri(), unreachable), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", interrupted);
        }
    }

    private static Duration wait(HttpResponse<String> response) {
        return Duration.ofSeconds(
                response.headers().firstValueAsLong("Retry-After").orElse(1));
    }
}
