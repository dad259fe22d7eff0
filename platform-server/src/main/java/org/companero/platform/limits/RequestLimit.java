package org.companero.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.companero.platform.access.Actor;
import org.companero.platform.access.CurrentActor;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.web.Problems;
import org.companero.protocol.api.ActorKind;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts each request for its address, and for the person or key that sends it. Runs inside the security filter, so
/// that who it is has been verified; [StrangerLimit] counts what the security filter turns away.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
final class RequestLimit extends OncePerRequestFilter {

    /// Marks a request that was counted.
    static final String COUNTED = RequestLimit.class.getName() + ".counted";

    private final Limits limits;
    private final Problems problems;

    RequestLimit(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /// Answers 429 `RATE_LIMITED`.
    static void refuse(Outcome outcome, Problems problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var wait = outcome.retryAfter();
        RateHeaders.write(outcome, response);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, RateLimited.CODE, RateLimited.message(wait));
    }

    /// What watches over the server may ask as often as it likes.
    static boolean isExempt(HttpServletRequest request) {
        return switch (request.getRequestURI()) {
            case "/health", "/ready", "/metrics" -> true;
            default -> false;
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(COUNTED, true);
        var outcome = limits.take(charges(request), 1);
        if (outcome.refused()) {
            refuse(outcome, problems, request, response);
        } else {
            RateHeaders.write(outcome, response);
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isExempt(request);
    }

    private static List<Charge> charges(HttpServletRequest request) {
        List<Charge> charges = new ArrayList<>();
        CurrentCreator.find().flatMap(RequestLimit::caller).ifPresent(charges::add);
        charges.add(Charge.address(Limit.PER_ADDRESS, request.getRemoteAddr()));
        return charges;
    }

    private static Optional<Charge> caller(CreatorId creator) {
        return CurrentActor.find().map(actor -> Charge.of(limit(actor), creator, "actor_" + actor.id()));
    }

    private static Limit limit(Actor actor) {
        return actor.kind() == ActorKind.API_KEY ? Limit.PER_API_KEY : Limit.PER_PERSON;
    }
}
