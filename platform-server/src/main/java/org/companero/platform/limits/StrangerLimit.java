package org.companero.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.companero.platform.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the security filter: turns an address away that is known to ask too much, and counts, afterwards,
/// the requests that never came through.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class StrangerLimit extends OncePerRequestFilter {

    private final Limits limits;
    private final Problems problems;

    StrangerLimit(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = List.of(Charge.address(Limit.PER_ADDRESS, request.getRemoteAddr()));
        var refusal = limits.refusing(address);
        if (refusal.isPresent()) {
            RequestLimit.refuse(refusal.get(), problems, request, response);
            return;
        }
        chain.doFilter(request, response);
        if (request.getAttribute(RequestLimit.COUNTED) == null) {
            limits.take(address, 1);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return RequestLimit.isExempt(request);
    }
}
