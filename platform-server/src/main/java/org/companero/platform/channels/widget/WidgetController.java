package org.companero.platform.channels.widget;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.companero.platform.access.Open;
import org.companero.platform.creators.CreatorProfile;
import org.companero.platform.creators.Creators;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.WidgetConfig;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What the widget needs before it connects.
@RestController
final class WidgetController {

    private final Creators creators;

    WidgetController(Creators creators) {
        this.creators = creators;
    }

    @GetMapping("/api/v1/channels/widget/{widgetKey}/config")
    @Open("visitors have no account; the widget key names the creator")
    ResponseEntity<WidgetConfig> config(@PathVariable String widgetKey, HttpServletRequest request) {
        CreatorProfile creator = creators.byWidgetKey(widgetKey).orElseThrow(WidgetController::unknownKey);
        if (!Site.of(request).mayLoad(creator.allowedOrigins())) {
            throw notHere();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .body(new WidgetConfig(creator.name(), creator.accent(), creator.greeting(), creator.locale()));
    }

    private static PlatformException notHere() {
        return new PlatformException(
                HttpStatus.FORBIDDEN,
                "ORIGIN_NOT_ALLOWED",
                "This chat may not be shown on this site. Its creator can add the site to the allowed ones.");
    }

    private static PlatformException unknownKey() {
        return new PlatformException(
                HttpStatus.NOT_FOUND,
                "WIDGET_NOT_FOUND",
                "No creator has this widget key. Copy it again from the studio's settings.");
    }
}
