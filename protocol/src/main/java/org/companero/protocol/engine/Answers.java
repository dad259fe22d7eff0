package org.companero.protocol.engine;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.companero.protocol.program.ExpectedAnswer;

/// Reads an answer in the person's words and brings it into the form it is kept in; nothing if it does not count.
final class Answers {

    private static final int MAX_EMAIL = 254;
    private static final int MAX_PHONE = 40;
    private static final Pattern AROUND_EMAIL = Pattern.compile("^(?:mailto:|[<(\"'])+|[>)\"'.,;:!?]+$");
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d!#$%&'*+/=?^_`{|}~.-]{1,64}"
            + "@(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?\\.)+\\p{L}{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()./-]+");

    private Answers() {}

    static Optional<String> read(ExpectedAnswer expected, String text, Customs customs, Instant now) {
        return switch (expected) {
            case ExpectedAnswer.Text words -> text(text, words.maxLength());
            case ExpectedAnswer.Number bounds ->
                Numbers.within(text, customs)
                        .filter(number -> isWithin(bounds, number))
                        .map(Numbers::kept);
            case ExpectedAnswer.Email _ -> email(text);
            case ExpectedAnswer.Phone _ -> phone(text);
            case ExpectedAnswer.Date _ -> Dates.read(text, customs, now).map(LocalDate::toString);
        };
    }

    private static Optional<String> text(String text, int maxLength) {
        String words = Words.trim(text);
        int most = Math.clamp(maxLength, 1, Engine.MAX_VALUE);
        return words.isEmpty() || words.codePointCount(0, words.length()) > most
                ? Optional.empty()
                : Optional.of(words);
    }

    private static boolean isWithin(ExpectedAnswer.Number bounds, BigDecimal number) {
        BigDecimal min = bounds.min();
        BigDecimal max = bounds.max();
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }

    /// The one address in the text. Its domain is kept in lower case, the rest as it was written.
    private static Optional<String> email(String text) {
        List<String> addresses = Stream.of(text.split("\\s+"))
                .filter(word -> word.contains("@"))
                .map(word -> AROUND_EMAIL.matcher(word).replaceAll(""))
                .toList();
        if (addresses.size() != 1 || addresses.getFirst().length() > MAX_EMAIL) {
            return Optional.empty();
        }
        String address = addresses.getFirst();
        int at = address.lastIndexOf('@');
        boolean dotted = address.contains("..") || address.startsWith(".") || address.contains(".@");
        return EMAIL.matcher(address).matches() && !dotted
                ? Optional.of(address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Optional<String> phone(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.length() > MAX_PHONE || !PHONE.matcher(plain).matches()) {
            return Optional.empty();
        }
        String digits = plain.replaceAll("\\D", "");
        if (digits.length() < 7 || digits.length() > 15) {
            return Optional.empty();
        }
        return Optional.of(plain.startsWith("+") ? "+" + digits : digits);
    }
}
