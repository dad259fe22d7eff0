package org.companero.platform.auth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.companero.platform.access.CurrentActor;
import org.companero.platform.auth.ApiKeys.Bearer;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.ErasedCreatorException;
import org.companero.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.filter.OncePerRequestFilter;

/// Runs a request that brings an API key as that key, in the scope of its creator.
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final ApiKeys keys;
    private final Problems problems;

    ApiKeyFilter(ApiKeys keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /// Leaves API keys to this filter: they are no tokens that could be decoded.
    static BearerTokenResolver otherTokens() {
        var header = new DefaultBearerTokenResolver();
        return request -> secret(request).isPresent() ? null : header.resolve(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = secret(request);
        if (secret.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var bearer = bearer(secret.get());
        if (bearer.isEmpty()) {
            refuse(request, response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Key(bearer.get()));
        SecurityContextHolder.setContext(context);
        proceedAs(bearer.get(), request, response, chain);
    }

    // The second half of an asynchronous request runs on another thread and needs the scope again.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private Optional<Bearer> bearer(String secret) {
        try {
            return keys.bearer(secret);
        } catch (ErasedCreatorException gone) {
            return Optional.empty();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "API_KEY_INVALID",
                "This API key is unknown, revoked or expired. Make a new one in the studio.");
    }

    private static void proceedAs(
            Bearer bearer, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            CurrentCreator.call(
                    bearer.creator(),
                    () -> CurrentActor.call(bearer.actor(), () -> {
                        chain.doFilter(request, response);
                        return true;
                    }));
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private static Optional<String> secret(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                        && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        && header.startsWith(ApiKeys.PREFIX, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()))
                : Optional.empty();
    }

    /// The key as Spring Security sees it; what it may do is with the actor.
    private static final class Key extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private final String id;

        Key(Bearer bearer) {
            super(List.of());
            this.id = bearer.actor().id().toString();
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return id;
        }
    }
}
