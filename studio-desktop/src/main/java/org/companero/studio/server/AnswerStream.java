package org.companero.studio.server;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.ProblemResponse;

/// An answer as server-sent events: `delta` with a part of the text, then `done` with the whole, or `error` with a
/// problem. An answer that comes at once, as plain JSON, is read as well.
final class AnswerStream {

    private AnswerStream() {}

    private record Delta(String text) {}

    static AskResponse read(HttpResponse<InputStream> response, Consumer<String> part) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("text/event-stream")) {
            return ApiJson.read(Http.Body.text(response), AskResponse.class);
        }
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            return read(lines, part);
        }
    }

    private static AskResponse read(BufferedReader lines, Consumer<String> part) throws IOException {
        String event = "";
        var data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event:")) {
                event = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.isEmpty() && !data.isEmpty()) {
                String json = data.toString();
                data.setLength(0);
                switch (event) {
                    case "delta" -> part.accept(ApiJson.read(json, Delta.class).text());
                    case "done" -> {
                        return ApiJson.read(json, AskResponse.class);
                    }
                    case "error" -> throw new ServerProblem(ApiJson.read(json, ProblemResponse.class));
                    default -> event = "";
                }
            }
        }
        throw new EOFException("The answer broke off");
    }
}
