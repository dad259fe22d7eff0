package org.companero.platform.live;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.companero.platform.access.Actor;
import org.companero.platform.access.CurrentActor;
import org.companero.platform.auth.SignedIn;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;

/// Notes who connects. The security filter has let only verified tokens through.
@Component
final class StudioHandshake implements HandshakeInterceptor {

    private static final String CREATOR = "creator";
    private static final String UNTIL = "until";
    private static final String ACTOR = "actor";
    private static final String WHO = "who";

    static CreatorId creator(WebSocketSession session) {
        return (CreatorId) Objects.requireNonNull(session.getAttributes().get(CREATOR), "the handshake notes it");
    }

    /// What the member may do, as it was when they connected.
    static Actor actor(WebSocketSession session) {
        return (Actor) Objects.requireNonNull(session.getAttributes().get(ACTOR), "the handshake notes it");
    }

    /// When the token expires.
    static Instant until(WebSocketSession session) {
        return (Instant) Objects.requireNonNull(session.getAttributes().get(UNTIL), "the handshake notes it");
    }

    /// Whose session the socket belongs to.
    static SignedIn who(WebSocketSession session) {
        return (SignedIn) Objects.requireNonNull(session.getAttributes().get(WHO), "the handshake notes it");
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (!(request.getPrincipal() instanceof JwtAuthenticationToken token)
                || token.getToken().getExpiresAt() == null) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        attributes.put(CREATOR, CurrentCreator.require());
        attributes.put(ACTOR, CurrentActor.find().orElseThrow());
        attributes.put(UNTIL, token.getToken().getExpiresAt());
        attributes.put(WHO, SignedIn.from(token).orElseThrow());
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
