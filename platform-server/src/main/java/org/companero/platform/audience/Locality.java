package org.companero.platform.audience;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which language a person reads and what their clock says.
///
/// @param language a BCP 47 tag
/// @param zone an IANA time zone
public record Locality(String language, String zone) {

    private static final String FALLBACK_LANGUAGE = "en";
    private static final String FALLBACK_ZONE = "UTC";

    /// Takes what a browser says of itself; what is missing or makes no sense becomes English and UTC.
    public static Locality of(@Nullable String language, @Nullable String zone) {
        return new Locality(knownLanguage(language), knownZone(zone));
    }

    private static String knownLanguage(@Nullable String tag) {
        if (tag == null) {
            return FALLBACK_LANGUAGE;
        }
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().isEmpty() ? FALLBACK_LANGUAGE : locale.toLanguageTag();
    }

    private static String knownZone(@Nullable String name) {
        try {
            return name == null ? FALLBACK_ZONE : ZoneId.of(name).getId();
        } catch (DateTimeException unknown) {
            return FALLBACK_ZONE;
        }
    }
}
