package org.companero.platform.limits;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.companero.platform.web.StartupFailure;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The rates in force: the usual ones, unless the operator set others. `LIMIT_SCALE` multiplies the
/// usual ones.
@Component
final class Rates {

    private static final String SCALE = "LIMIT_SCALE";

    private final Map<Limit, Rate> rates = new EnumMap<>(Limit.class);

    Rates(Environment environment) {
        long scale = scale(environment);
        for (var limit : Limit.values()) {
            String set = environment.getProperty(limit.variable(), "").strip();
            if (!set.equals("off")) {
                rates.put(limit, set.isEmpty() ? Rate.parse(limit.usual()).times(scale) : read(limit.variable(), set));
            }
        }
    }

    /// Empty when the operator switched the limit off.
    Optional<Rate> of(Limit limit) {
        return Optional.ofNullable(rates.get(limit));
    }

    private static Rate read(String variable, String text) {
        try {
            return Rate.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new StartupFailure("%s has to be %s, not \"%s\".".formatted(variable, Rate.FORM, text), malformed);
        }
    }

    private static long scale(Environment environment) {
        String text = environment.getProperty(SCALE, "").strip();
        if (!text.matches("[1-9]\\d{0,5}|")) {
            throw new StartupFailure("%s has to be a whole number from 1 on, not \"%s\".".formatted(SCALE, text));
        }
        return text.isEmpty() ? 1 : Long.parseLong(text);
    }
}
