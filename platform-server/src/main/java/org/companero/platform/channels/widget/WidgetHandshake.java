package org.companero.platform.channels.widget;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.companero.platform.creators.CreatorProfile;
import org.companero.platform.creators.Creators;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;

/// Finds out whose widget is calling, and from where; an unknown key is answered with 404, a site that its
/// creator did not name with 403.
@Component
final class WidgetHandshake implements HandshakeInterceptor {

    private static final String CREATOR = "creator";
    // .../widget/{widgetKey}/socket
    private static final int KEY_FROM_END = 2;

    private final Creators creators;

    WidgetHandshake(Creators creators) {
        this.creators = creators;
    }

    static CreatorProfile creator(WebSocketSession session) {
        return (CreatorProfile) Objects.requireNonNull(session.getAttributes().get(CREATOR), "the handshake notes it");
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        String[] path = request.getURI().getPath().split("/");
        Optional<CreatorProfile> creator = creators.byWidgetKey(path[path.length - KEY_FROM_END]);
        if (creator.isEmpty()) {
            response.setStatusCode(HttpStatus.NOT_FOUND);
            return false;
        }
        if (!mayConnect(request, creator.get())) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        attributes.put(CREATOR, creator.get());
        return true;
    }

    private static boolean mayConnect(ServerHttpRequest request, CreatorProfile creator) {
        return request instanceof ServletServerHttpRequest servlet
                && Site.of(servlet.getServletRequest()).mayConnect(creator.allowedOrigins());
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
