package org.companero.platform.auth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.companero.platform.access.CurrentActor;
import org.companero.platform.tenancy.CurrentCreator;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Runs an authenticated request in the scope of the creator its token names, as the actor it stands for.
final class CreatorBinding extends OncePerRequestFilter {

    private final RoleLookup roles;

    CreatorBinding(RoleLookup roles) {
        this.roles = roles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SignedIn.from(SecurityContextHolder.getContext().getAuthentication());
        if (signedIn.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            proceedAs(signedIn.get(), request, response, chain);
        }
    }

    // The second half of an asynchronous request runs on another thread and needs the scope again.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private void proceedAs(SignedIn who, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var actor = roles.actor(who);
            CurrentCreator.call(
                    who.creator(),
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
}
