package org.companero.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/// Tells browsers what they may do with an answer, by the kind of thing it is. What an answer said itself stays.
final class EdgeHeaders implements HeaderWriter {

    private static final String YEAR = "max-age=31536000";
    private static final String NO_SENSORS =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var kind = AnswerKind.of(request.getRequestURI());
        set(response, "Content-Security-Policy", kind.policy());
        set(response, "Cross-Origin-Resource-Policy", kind.resourcePolicy());
        set(response, "Referrer-Policy", kind.referrerPolicy());
        set(response, "Cross-Origin-Opener-Policy", "same-origin");
        set(response, "Permissions-Policy", NO_SENSORS);
        set(response, "X-Content-Type-Options", "nosniff");
        set(response, "X-Frame-Options", "DENY"); // for browsers that do not know frame-ancestors
        set(response, HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.isSecure()) {
            set(response, "Strict-Transport-Security", YEAR);
        }
    }

    private static void set(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
