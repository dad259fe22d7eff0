package org.companero.platform.channels.widget;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much one connected person may say.
///
/// @param burst how many messages at once, at least 1
/// @param perSecond how many a second in the long run, more than 0
@ConfigurationProperties("companero.widget")
record WidgetSettings(
        @DefaultValue("20") int burst, @DefaultValue("2") double perSecond) {

    WidgetSettings {
        if (burst < 1 || !(perSecond > 0)) {
            throw new IllegalArgumentException(
                    "companero.widget.burst is at least 1 and companero.widget.per-second more than 0, not " + burst
                            + " and " + perSecond);
        }
    }
}
