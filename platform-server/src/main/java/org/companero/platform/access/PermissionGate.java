package org.companero.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// The one place where an endpoint's [Rule] is enforced, for the very method that is about to be called.
///
/// Who the caller is was found out before, by the security filter; that filter also turns away everybody who does not
/// say, unless [OpenRoutes] lists the address.
@Component
final class PermissionGate implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(PermissionGate.class);

    private final ApplicationEventPublisher events;

    PermissionGate(ApplicationEventPublisher events) {
        this.events = events;
    }

    /// @throws AccessDeniedException when nobody has shown who they are
    /// @throws PlatformException     403 `PERMISSION_MISSING` or `PERSON_NEEDED`; 500 when no rule is named
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && !tellsMethods(endpoint)) {
            switch (Rule.of(endpoint)) {
                case Rule.Everybody _ -> {}
                case Rule.Personal _ -> requirePerson();
                case Rule.Permitted(var permission) -> require(permission, route(request));
                case Rule.Nobody _ -> throw unnamed(endpoint);
            }
        }
        return true;
    }

    // Spring's own answer to OPTIONS: which methods an address takes is in the API description as well.
    private static boolean tellsMethods(HandlerMethod endpoint) {
        return endpoint.getBeanType().getEnclosingClass() == RequestMappingInfoHandlerMapping.class;
    }

    private void require(Permission permission, String route) {
        var actor = actor();
        if (!actor.may(permission)) {
            events.publishEvent(new PermissionDenied(actor, permission, route));
            throw new PermissionMissing(permission);
        }
    }

    private static void requirePerson() {
        if (actor().kind() != ActorKind.PERSON) {
            throw new PlatformException(
                    HttpStatus.FORBIDDEN,
                    "PERSON_NEEDED",
                    "Only a person who is signed in can do that, an API key cannot. Sign in with e-mail and password.");
        }
    }

    private static Actor actor() {
        return CurrentActor.find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    private static PlatformException unnamed(HandlerMethod endpoint) {
        log.error("{} names no permission and is refused: annotate it with @Needs, @ForPerson or @Open", endpoint);
        return new PlatformException(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL_ERROR",
                "Something went wrong on our side. Try again, and report the request id if it stays.");
    }

    // The pattern, not the address: a loop over ids is one route.
    private static String route(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + Objects.requireNonNullElse(pattern, "");
    }
}
