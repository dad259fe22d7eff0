package org.companero.protocol.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a scope holds as the type that is declared for it, and compares values.
final class Values {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");
    private static final double CLOSE = 1e-9;

    private Values() {}

    static @Nullable Object read(ValueType type, @Nullable Object raw, Work work) {
        return switch (type) {
            case TEXT -> raw instanceof String text ? text : raw == null ? "" : Printed.value(raw, work);
            case NUMBER -> number(raw);
            case TRUTH -> truth(raw);
            case DATE -> work.day(raw);
            case TIME -> work.clock(raw);
            case MOMENT -> moment(raw);
            case LIST -> list(raw, work);
        };
    }

    /// A number that is none, or endless, is absent.
    static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    static @Nullable Double number(@Nullable Object raw) {
        return switch (raw) {
            case Double number -> number(number.doubleValue());
            case Number number -> number(number.doubleValue());
            case String text ->
                NUMBER.matcher(text.strip()).matches() ? number(Double.parseDouble(text.strip())) : null;
            case null, default -> null;
        };
    }

    private static @Nullable Boolean truth(@Nullable Object raw) {
        return switch (raw) {
            case Boolean truth -> truth;
            case String text when text.equals("true") -> true;
            case String text when text.equals("false") -> false;
            case null, default -> null;
        };
    }

    static @Nullable LocalDate date(String text) {
        try {
            return DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    static @Nullable LocalTime time(String text) {
        try {
            return TIME.matcher(text).matches() ? LocalTime.parse(text) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable Instant moment(@Nullable Object raw) {
        if (raw instanceof Instant moment) {
            return moment;
        }
        try {
            return raw instanceof String text ? Instant.parse(text) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static List<Object> list(@Nullable Object raw, Work work) {
        return switch (raw) {
            case List<?> elements -> {
                work.spend(elements.size());
                List<Object> texts = new ArrayList<>();
                for (Object element : elements) {
                    if (element != null) {
                        texts.add(element instanceof String text ? text : Printed.value(element, work));
                    }
                }
                yield work.made(texts);
            }
            case String text when !text.isEmpty() -> List.of(text);
            case null, default -> List.of();
        };
    }

    /// Whether there is a value; an empty text or list is none.
    static boolean isThere(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case String text -> !text.isEmpty();
            case List<?> list -> !list.isEmpty();
            default -> true;
        };
    }

    /// As people count: a tenth and two tenths are three tenths.
    static int compare(double left, double right) {
        double far = Math.abs(left - right);
        return far <= CLOSE * Math.max(Math.abs(left), Math.abs(right)) ? 0 : Double.compare(left, right);
    }

    /// Nothing equals nothing.
    static boolean same(@Nullable Object left, @Nullable Object right, Work work) {
        if (left instanceof Double one && right instanceof Double other) {
            return compare(one, other) == 0;
        }
        if (left instanceof List<?> one && right instanceof List<?> other) {
            work.spend(Math.min(one.size(), other.size()));
            return one.size() == other.size() && sameElements(one, other, work);
        }
        if (left instanceof String one) {
            work.spendText(one.length());
        }
        return left != null && left.equals(right);
    }

    private static boolean sameElements(List<?> one, List<?> other, Work work) {
        for (int place = 0; place < one.size(); place++) {
            if (!same(one.get(place), other.get(place), work)) {
                return false;
            }
        }
        return true;
    }

    /// Rounds half away from zero, as people learn it, on the number as it is written: 1.005 to two decimals is
    /// 1.01.
    static double round(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
