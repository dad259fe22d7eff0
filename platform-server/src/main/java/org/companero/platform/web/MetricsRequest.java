package org.companero.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// A request for metrics as those who write them understand it: without the operator's token, which is no
/// account's, and without an empty `Accept`, which they fail at.
final class MetricsRequest extends HttpServletRequestWrapper {

    MetricsRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isLeftOut(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isLeftOut(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isLeftOut(name))
                .toList());
    }

    private boolean isLeftOut(String name) {
        return name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)
                || name.equalsIgnoreCase(HttpHeaders.ACCEPT)
                        && Collections.list(super.getHeaders(name)).stream().allMatch(String::isBlank);
    }
}
