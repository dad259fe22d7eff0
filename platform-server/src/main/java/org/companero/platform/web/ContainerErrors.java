package org.companero.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// Answers what the container refuses before any filter runs, such as an address with an illegal character.
///
/// Tomcat makes it by name, so nothing of the application is at hand here.
public final class ContainerErrors extends ErrorReportValve {

    private static final String PROBLEM = """
            {"type":"about:blank","title":"%s","status":%d,"detail":"The request could not be read. Check its address and headers.",\
            "code":"%s","timestamp":"%s","request_id":"%s","details":{}}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var id = UUID.randomUUID().toString();
        var body = PROBLEM.formatted(status.getReasonPhrase(), status.value(), status.name(), Instant.now(), id);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader(RequestId.HEADER, id);
            response.setHeader("Content-Security-Policy", AnswerKind.DATA.policy());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException clientGone) {
            getContainer().getLogger().debug("The client left before its error was written", clientGone);
        }
    }
}
