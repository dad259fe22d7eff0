package org.companero.platform.auth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.companero.platform.access.Actor;
import org.companero.platform.access.CurrentActor;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.ErasedCreatorException;
import org.companero.platform.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Runs an authenticated request in the scope of the creator its token names and as the member behind it, once the
/// session is known to be still there.
final class CreatorBinding extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(CreatorBinding.class);
    private static final String ACTOR = CreatorBinding.class.getName() + ".actor";

    private final LiveSessions sessions;
    private final Problems problems;

    CreatorBinding(LiveSessions sessions, Problems problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SignedIn.from(SecurityContextHolder.getContext().getAuthentication());
        if (signedIn.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            var actor = actor(signedIn.get(), request);
            if (actor.isPresent()) {
                proceedAs(signedIn.get().creator(), actor.get(), request, response, chain);
            } else {
                refuse(request, response);
            }
        } catch (UnknownSession unreachable) {
            log.error(
                    "Neither Redis nor the database tells whether a session counts; check that they run", unreachable);
            problems.write(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "DATABASE_UNAVAILABLE",
                    "Your session cannot be checked right now. Try again in a moment.");
        }
    }

    // The second half of an asynchronous request runs on another thread and needs the scope again.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    // That half ends what was begun: it is not judged again.
    private Optional<Actor> actor(SignedIn who, HttpServletRequest request) {
        if (request.getAttribute(ACTOR) instanceof Actor known) {
            return Optional.of(known);
        }
        try {
            var actor = sessions.actor(who, request.getRemoteAddr());
            actor.ifPresent(found -> request.setAttribute(ACTOR, found));
            return actor;
        } catch (ErasedCreatorException gone) {
            return Optional.empty();
        } catch (NestedRuntimeException unreachable) {
            throw new UnknownSession(unreachable);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        problems.write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "SESSION_ENDED",
                "This session has ended. Sign in again with e-mail and password.");
    }

    private static void proceedAs(
            CreatorId creator, Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            CurrentCreator.call(
                    creator,
                    () -> CurrentActor.call(actor, () -> {
                        chain.doFilter(request, response);
                        return true;
                    }));
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    /// Nobody can say whether the session counts. Kept apart from what the request itself may throw.
    private static final class UnknownSession extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownSession(Throwable cause) {
            super(cause);
        }
    }
}
