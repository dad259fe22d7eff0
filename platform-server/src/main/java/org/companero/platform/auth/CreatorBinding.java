package org.companero.platform.auth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Runs an authenticated request in the scope of the creator its token names.
final class CreatorBinding extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SignedIn.from(SecurityContextHolder.getContext().getAuthentication());
        if (signedIn.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            proceedAs(signedIn.get().creator(), request, response, chain);
        }
    }

    // The second half of an asynchronous request runs on another thread and needs the scope again.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static void proceedAs(
            CreatorId creator, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            CurrentCreator.call(creator, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }
}
