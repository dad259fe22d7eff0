package org.companero.platform.channels.widget;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.companero.platform.creators.Creators;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;

/// Which sites' pages may call. The script is everybody's; a widget's own addresses answer the sites of its
/// creator; nothing else answers any other site. No answer is ever given with credentials.
@Component("corsConfigurationSource")
final class WidgetOrigins implements CorsConfigurationSource {

    private static final String SCRIPT = "/widget/";
    private static final Pattern WIDGET = Pattern.compile("/api/v1/channels/widget/([^/]+)/.*");

    private final Creators creators;

    WidgetOrigins(Creators creators) {
        this.creators = creators;
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        var path = request.getRequestURI();
        var widget = WIDGET.matcher(path);
        if (widget.matches()) {
            return mayCall(widget.group(1), request) ? readable() : new CorsConfiguration();
        }
        return path.startsWith(SCRIPT) ? readable() : null;
    }

    // That a site or a key is refused may be read by everybody: it says nothing but what its owner has to do.
    private boolean mayCall(String widgetKey, HttpServletRequest request) {
        return !CorsUtils.isPreFlightRequest(request)
                || creators.byWidgetKey(widgetKey)
                        .map(creator -> creator.allowedOrigins().allow(request.getHeader(HttpHeaders.ORIGIN)))
                        .orElse(true);
    }

    private static CorsConfiguration readable() {
        var anywhere = new CorsConfiguration();
        anywhere.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        anywhere.setAllowedMethods(List.of("GET", "POST"));
        anywhere.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        anywhere.setExposedHeaders(List.of("X-Request-ID"));
        return anywhere;
    }
}
