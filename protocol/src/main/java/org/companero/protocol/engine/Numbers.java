package org.companero.protocol.engine;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads numbers as people write them: `7`, `7,5`, `1.500`, `about 70 kg`.
final class Numbers {

    private static final int MAX_LENGTH = 100;
    private static final int MAX_KEPT = 40;
    private static final Pattern TOKEN = Pattern.compile("(?<![\\p{L}\\d.,])[+-]?(?:[.,]\\d+|\\d+(?:[., ']\\d+)*+)");
    private static final Pattern DIGITS = Pattern.compile("\\d");
    private static final Pattern WHOLE = Pattern.compile("\\d*|\\d{1,3}([., '])\\d{3}(?:\\1\\d{3})*+");
    private static final Pattern FRACTION = Pattern.compile("\\d*");

    private Numbers() {}

    /// The number that the text is, in the form it is kept in or as people write it.
    static Optional<BigDecimal> exactly(String text, Customs customs) {
        if (isKept(text)) {
            return Optional.of(new BigDecimal(text));
        }
        String plain = plain(text);
        return TOKEN.matcher(plain).matches() ? value(plain, customs) : Optional.empty();
    }

    /// The one number that the text holds; nothing if it holds none, or several.
    static Optional<BigDecimal> within(String text, Customs customs) {
        String plain = plain(text);
        List<String> tokens =
                TOKEN.matcher(plain).results().map(MatchResult::group).toList();
        if (tokens.size() != 1) {
            return Optional.empty();
        }
        String rest = plain.replace(tokens.getFirst(), "");
        return DIGITS.matcher(rest).find() ? Optional.empty() : value(tokens.getFirst(), customs);
    }

    /// Whether the text is what [#kept] writes, give or take zeros, with up to 40 digits on either side.
    private static boolean isKept(String text) {
        int begin = text.startsWith("-") ? 1 : 0;
        int point = digits(text, begin);
        if (point == begin || point - begin > MAX_KEPT) {
            return false;
        }
        if (point == text.length()) {
            return true;
        }
        int end = digits(text, point + 1);
        return text.charAt(point) == '.' && end == text.length() && end > point + 1 && end - point - 1 <= MAX_KEPT;
    }

    private static int digits(String text, int begin) {
        int at = begin;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /// How a number is kept: plain digits, a point, no needless zeros.
    static String kept(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String plain(String text) {
        return text.length() > MAX_LENGTH
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replace('−', '-')
                        .replace('’', '\'')
                        .strip();
    }

    private static Optional<BigDecimal> value(String token, Customs customs) {
        boolean negative = token.startsWith("-");
        String digits = negative || token.startsWith("+") ? token.substring(1) : token;
        int point = decimalSign(digits, customs);
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : digits.substring(point + 1);
        if (!WHOLE.matcher(whole).matches() || !FRACTION.matcher(fraction).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal("0" + whole.replaceAll("\\D", "") + "." + fraction + "0");
        return Optional.of(negative ? number.negate() : number);
    }

    /// Where the fraction begins, or -1. Of two different signs the last one; a sign that is there twice groups
    /// thousands; a single one in front of three digits does what it does in the language.
    private static int decimalSign(String digits, Customs customs) {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        int last = Math.max(point, comma);
        if (last < 0 || (point >= 0 && comma >= 0)) {
            return last;
        }
        char sign = digits.charAt(last);
        if (digits.indexOf(sign) != last) {
            return -1;
        }
        boolean groups = sign == (customs.decimalComma() ? '.' : ',');
        return groups
                        && !digits.startsWith("0")
                        && last > 0
                        && WHOLE.matcher(digits).matches()
                ? -1
                : last;
    }
}
