package org.companero.studio.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.MalformedPayload;
import org.companero.protocol.api.ProblemResponse;

/// One exchange with the server, and what can go wrong in it told apart. Knows nothing of signing in.
final class Http implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpClient client() {
        return client;
    }

    /// @return what `body` makes of a response of 2xx
    /// @throws ServerProblem for any other status
    /// @throws ServerUnreachable when there is no answer in time
    /// @throws CancellationException when the thread is interrupted meanwhile
    <T> T send(HttpRequest request, Body<T> body) {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() / 100 != 2) {
                try (InputStream in = response.body()) {
                    throw new ServerProblem(problem(response, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
            return body.read(response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw cancelled(e);
            }
            throw new ServerUnreachable(request.uri(), e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static CancellationException cancelled(Exception cause) {
        var cancelled = new CancellationException("no longer wanted");
        cancelled.initCause(cause);
        return cancelled;
    }

    private static ProblemResponse problem(HttpResponse<?> response, String body) {
        ProblemResponse problem = said(response, body);
        OptionalLong wait = response.headers().firstValueAsLong("Retry-After");
        return wait.isEmpty() ? problem : withWait(problem, wait.getAsLong());
    }

    /// How long to wait is said in a header; it becomes one of the details.
    private static ProblemResponse withWait(ProblemResponse problem, long seconds) {
        Map<String, Object> details = new HashMap<>(Objects.requireNonNullElse(problem.details(), Map.of()));
        details.put(ServerProblem.RETRY_AFTER, seconds);
        return new ProblemResponse(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.instance(),
                problem.code(),
                problem.timestamp(),
                problem.requestId(),
                details);
    }

    private static ProblemResponse said(HttpResponse<?> response, String body) {
        boolean said = response.headers().firstValue("Content-Type").orElse("").contains("json");
        if (said && !body.isBlank()) {
            try {
                return ApiJson.read(body, ProblemResponse.class);
            } catch (MalformedPayload notAProblem) {
                // something between us and the server answered in its own words
            }
        }
        int status = response.statusCode();
        return new ProblemResponse(null, "HTTP " + status, status, null, null, "HTTP_" + status, null, null, null);
    }

    /// Reads a response's body to its end.
    interface Body<T> {
        T read(HttpResponse<InputStream> response) throws IOException;

        static String text(HttpResponse<InputStream> response) throws IOException {
            try (InputStream in = response.body()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
