package org.companero.platform.creators;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.companero.platform.web.StartupFailure;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// How much each creator may use, from the environment: `QUOTA_DOCUMENTS`, `QUOTA_STORAGE` and so on.
@Component
final class QuotaSettings {

    private final Map<QuotaKind, Long> limits = new EnumMap<>(QuotaKind.class);

    QuotaSettings(Environment environment) {
        for (var kind : QuotaKind.values()) {
            String set = environment.getProperty(kind.variable(), "").strip();
            limits.put(kind, read(kind, set.isEmpty() ? kind.usual() : set));
        }
    }

    long limit(QuotaKind kind) {
        return Objects.requireNonNull(limits.get(kind));
    }

    private static long read(QuotaKind kind, String text) {
        try {
            long limit = kind == QuotaKind.STORAGE ? DataSize.parse(text).toBytes() : Long.parseLong(text);
            if (limit >= 0) {
                return limit;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        String form = kind == QuotaKind.STORAGE ? "a size such as 5GB" : "a whole number";
        throw new StartupFailure("%s has to be %s, not \"%s\".".formatted(kind.variable(), form, text));
    }
}
