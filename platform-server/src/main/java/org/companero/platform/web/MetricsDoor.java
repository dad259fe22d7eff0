package org.companero.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets only the operator read `/metrics`: whoever sends the token they set, or, where they set none, whoever asks
/// from this machine itself.
final class MetricsDoor extends OncePerRequestFilter {

    static final String VARIABLE = "METRICS_TOKEN";

    private static final String PATH = "/metrics";
    private static final String BEARER = "Bearer ";
    private static final int SHORTEST = 20;

    private final Problems problems;
    private final String token;

    /// @param token empty for none
    MetricsDoor(Problems problems, String token) {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new StartupFailure(
                    "%s has to be %d characters or more, so that nobody guesses it.".formatted(VARIABLE, SHORTEST));
        }
        this.problems = problems;
        this.token = token;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOperator(request)) {
            chain.doFilter(new MetricsRequest(request), response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "METRICS_TOKEN_NEEDED",
                    "Metrics are for the operator. Send `Authorization: Bearer …` with what METRICS_TOKEN is set to; where"
                            + " it is not set, ask from the server's own machine.");
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals(PATH);
    }

    private boolean isOperator(HttpServletRequest request) throws IOException {
        if (token.isEmpty()) {
            // Numeric, so nothing is looked up; behind a trusted proxy it is the address that the proxy saw.
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        }
        var given = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        return MessageDigest.isEqual(bytes(BEARER + token), bytes(given));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
