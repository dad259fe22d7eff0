package org.companero.platform.live;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/// Opens the studio's socket.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration implements WebSocketConfigurer {

    private final StudioSocket studios;
    private final StudioHandshake handshake;

    LiveConfiguration(StudioSocket studios, StudioHandshake handshake) {
        this.studios = studios;
        this.handshake = handshake;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(studios, "/api/v1/creators/live").addInterceptors(handshake);
    }
}
