package org.companero.platform.channels.widget;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/// Opens the widget's socket. No cookie comes with it, so an origin proves nothing; the handshake asks the
/// creator's own list of sites.
@Configuration(proxyBeanMethods = false)
class WidgetConfiguration implements WebSocketConfigurer {

    private final WidgetSocket widgets;
    private final WidgetHandshake handshake;

    WidgetConfiguration(WidgetSocket widgets, WidgetHandshake handshake) {
        this.widgets = widgets;
        this.handshake = handshake;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(widgets, "/api/v1/channels/widget/*/socket")
                .addInterceptors(handshake)
                .setAllowedOriginPatterns("*");
    }
}
