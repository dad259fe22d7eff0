package org.companero.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds the body of every request: what it announces is checked at once, what it does not announce while it
/// is read.
///
/// Uploads have a limit of their own, in `spring.servlet.multipart`; they are accepted in one place only.
final class BodyLimit extends OncePerRequestFilter {

    static final int ORDINARY = 1024 * 1024;
    static final int PROGRAM = 4 * ORDINARY;

    private static final String UPLOADS = "/api/v1/creators/knowledge/documents";
    private static final String PROGRAMS = "/api/v1/creators/programs";

    private final Problems problems;

    BodyLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getRequestURI().equals(UPLOADS) && type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = request.getRequestURI().startsWith(PROGRAMS) ? PROGRAM : ORDINARY;
        if (request.getContentLengthLong() <= most) {
            chain.doFilter(new BoundedRequest(request, most), response);
        } else {
            problems.write(
                    request, response, HttpStatus.CONTENT_TOO_LARGE, "PAYLOAD_TOO_LARGE", BodyTooLarge.message(most));
        }
    }
}
