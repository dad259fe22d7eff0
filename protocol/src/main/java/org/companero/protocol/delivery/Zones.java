package org.companero.protocol.delivery;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// Finds out where a person's clock is: what they say, else what their browser says, else what follows from their
/// phone number. A country with several zones says nothing, rather than something that is wrong for many.
public final class Zones {

    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern REGION = Pattern.compile("[A-Za-z_]+(/[A-Za-z0-9_+-]+){1,2}");
    private static final int LONGEST_PREFIX = 6;
    private static final Map<String, ZoneId> BY_PREFIX = byPrefix();

    private Zones() {}

    /// The best of what is known.
    ///
    /// @param told a zone's id such as `Europe/Madrid`, as the person or the creator chose it; empty when not
    /// known
    /// @param browser what the browser calls the zone; empty when not known
    /// @param phone empty when not known
    public static Optional<Zone> best(String told, String browser, String phone) {
        return region(told)
                .map(id -> new Zone(id, Zone.Source.TOLD))
                .or(() -> ofBrowser(browser))
                .or(() -> ofPhone(phone));
    }

    /// Nothing for what is no place: browsers that hide theirs say `UTC`.
    public static Optional<Zone> ofBrowser(String browser) {
        return region(browser).map(id -> new Zone(id, Zone.Source.BROWSER));
    }

    /// @param phone a whole number with its country, such as `+57 300 123 4567`; `00` stands for `+`
    public static Optional<Zone> ofPhone(String phone) {
        String digits = NOT_DIGITS.matcher(phone).replaceAll("");
        digits = phone.strip().startsWith("00") ? digits.substring(2) : digits;
        for (int length = Math.min(LONGEST_PREFIX, digits.length()); length > 0; length--) {
            ZoneId zone = BY_PREFIX.get(digits.substring(0, length));
            if (zone != null) {
                return Optional.of(new Zone(zone, Zone.Source.PHONE));
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> region(String id) {
        if (!REGION.matcher(id).matches() || id.startsWith("Etc/")) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Map<String, ZoneId> byPrefix() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.companero.protocol.delivery.phone-zones");
        Map<String, ZoneId> zones = new HashMap<>();
        bundle.keySet().forEach(zone -> {
            ZoneId id = ZoneId.of(zone);
            for (String prefix : bundle.getString(zone).split(" ", 0)) {
                zones.put(prefix, id);
            }
        });
        return Map.copyOf(zones);
    }
}
