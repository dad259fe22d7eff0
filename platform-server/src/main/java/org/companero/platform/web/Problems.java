package org.companero.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes every error of this server in one form: RFC 9457 with `code`, `timestamp`, `request_id` and `details`.
@Component
public final class Problems {

    private static final URI NO_TYPE = URI.create("about:blank");

    private final InstantSource clock;
    private final JsonMapper json;

    Problems(InstantSource clock, JsonMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /// Describes one failed request.
    ///
    /// @param path the path the client asked for
    /// @param code stable, upper snake case
    public ProblemDetail describe(
            String path, HttpStatusCode status, String code, String message, Map<String, ?> details) {
        var problem = ProblemDetail.forStatusAndDetail(status, message);
        problem.setType(NO_TYPE);
        problem.setInstance(URI.create(path));
        problem.setProperty("code", code);
        problem.setProperty("timestamp", clock.instant().toString());
        problem.setProperty("request_id", RequestId.current().orElse(""));
        problem.setProperty("details", details);
        return problem;
    }

    /// Answers from a filter, where no controller advice reaches.
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatusCode status,
            String code,
            String message)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(describe(request.getRequestURI(), status, code, message, Map.of())));
    }
}
