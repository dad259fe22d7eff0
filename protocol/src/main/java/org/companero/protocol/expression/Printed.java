package org.companero.protocol.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes values as the person reads them.
final class Printed {

    private static final double MOST_EXACT = 1e15;

    private Printed() {}

    /// A list costs what its texts are long.
    static String value(@Nullable Object value, Work work) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Number number -> number(number.doubleValue(), work.language());
            case Boolean truth -> work.language().truth(truth);
            case LocalDate day -> work.language().date(day, "long");
            case LocalTime time -> work.language().time(time);
            case Instant moment -> {
                LocalDate day = work.day(moment);
                LocalTime time = work.clock(moment);
                yield day == null || time == null ? "" : value(day, work) + ", " + value(time, work);
            }
            case List<?> list -> list(list, work);
            default -> "";
        };
    }

    private static String list(List<?> list, Work work) {
        List<String> words = new ArrayList<>();
        for (Object element : list) {
            String word = value(element, work);
            work.spendText(word.length());
            words.add(word);
        }
        return work.language().list(words);
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
