package org.companero.platform.ai;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.companero.platform.web.PlatformException;
import org.companero.platform.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/// Tells a client of an answer's progress as server-sent events: `delta`, then `done` or `error`.
final class ServerSentEvents implements AnswerStream.Listener {

    private static final Logger log = LoggerFactory.getLogger(ServerSentEvents.class);

    private final String path;
    private final HttpServletResponse response;
    private final Problems problems;
    private final JsonMapper json;

    ServerSentEvents(HttpServletRequest request, HttpServletResponse response, Problems problems, JsonMapper json) {
        this.path = request.getRequestURI();
        this.response = response;
        this.problems = problems;
        this.json = json;
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy must not collect the parts
    }

    @Override
    public void hear(Progress progress) throws IOException {
        switch (progress) {
            case Progress.Part part -> event("delta", Map.of("text", part.text()));
            case Progress.Complete complete -> event("done", complete.answer().toResponse());
            case Progress.Failed failed -> event("error", describe(failed.cause()));
        }
    }

    @Override
    public void stillThere() throws IOException {
        write(":\n\n");
    }

    private void event(String name, Object data) throws IOException {
        write("event: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private ProblemDetail describe(RuntimeException failure) {
        if (failure instanceof PlatformException refused) {
            return problems.describe(
                    path, refused.status(), refused.code(), String.valueOf(refused.getMessage()), refused.details());
        }
        log.error("A question could not be answered", failure);
        return problems.describe(
                path,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL_ERROR",
                "Something went wrong on our side. Try again, and report the request id if it stays.",
                Map.of());
    }
}
