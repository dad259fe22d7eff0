package org.companero.protocol.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes values as the person reads them.
final class Printed {

    private static final double MOST_EXACT = 1e15;

    private Printed() {}

    static String value(@Nullable Object value, Work work) {
        return value instanceof String text ? text : value(value, work.language(), work.scope.zone());
    }

    /// A moment is written in UTC.
    static String value(@Nullable Object value, Language language) {
        return value(value, language, ZoneOffset.UTC);
    }

    private static String value(@Nullable Object value, Language language, ZoneId zone) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Double number -> number(number, language);
            case Number number -> number(number.doubleValue(), language);
            case Boolean truth -> language.truth(truth);
            case LocalDate day -> language.date(day, "long");
            case LocalTime time -> language.time(time);
            case Instant moment -> {
                var there = moment.atZone(zone);
                yield language.date(there.toLocalDate(), "long") + ", " + language.time(there.toLocalTime());
            }
            case List<?> list ->
                language.list(list.stream()
                        .map(element -> value(element, language, zone))
                        .toList());
            default -> "";
        };
    }

    /// Without needless zeros, with at most six decimals and the language's decimal sign, without groups.
    static String number(double number, Language language) {
        if (number == Math.rint(number) && Math.abs(number) < MOST_EXACT) {
            return Long.toString((long) number);
        }
        if (!Double.isFinite(number)) {
            return "";
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(Limits.DECIMALS, RoundingMode.HALF_UP);
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return language.decimalComma() ? plain.replace('.', ',') : plain;
    }

    /// With so many decimals and the thousands in groups; Spanish groups from five digits on.
    static String number(double number, int decimals, Language language) {
        String plain = BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder written = new StringBuilder(whole);
        if (whole.length() > (language.spanish() ? 4 : 3)) {
            for (int place = whole.length() - 3; place > 0; place -= 3) {
                written.insert(place, language.groupSign());
            }
        }
        if (point >= 0) {
            written.append(language.decimalSign()).append(digits, point + 1, digits.length());
        }
        boolean nothing = digits.chars().allMatch(sign -> sign == '0' || sign == '.');
        return negative && !nothing ? "-" + written : written.toString();
    }
}
