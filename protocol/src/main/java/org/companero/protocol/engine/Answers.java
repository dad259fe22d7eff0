package org.companero.protocol.engine;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.text.Words;
import org.jspecify.annotations.Nullable;

/// Reads an answer in the person's words and brings it into the form it is kept in; nothing if it does not count.
final class Answers {

    private static final int MAX_EMAIL = 254;
    private static final int MAX_PHONE = 40;
    private static final Pattern AROUND_EMAIL = Pattern.compile("^(?:mailto:|[<(\"'])+|[>)\"'.,;:!?]+$");
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d!#$%&'*+/=?^_`{|}~.-]{1,64}"
            + "@(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?\\.)+\\p{L}{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()./-]+");

    private Answers() {}

    /// @param sent what came with the words, or null
    /// @param today where the person is
    static Optional<Value> read(
            ExpectedAnswer expected, String text, @Nullable Attachment sent, Customs customs, LocalDate today) {
        return switch (expected) {
            case ExpectedAnswer.Text words -> text(text, words.maxLength()).map(Value::of);
            case ExpectedAnswer.Number bounds ->
                Numbers.within(text, customs)
                        .filter(number -> isWithin(bounds, number))
                        .map(Value::of);
            case ExpectedAnswer.Email _ -> email(text).map(Value::of);
            case ExpectedAnswer.Phone _ -> phone(text).map(Value::of);
            case ExpectedAnswer.Date _ ->
                Dates.read(text, customs, today).map(LocalDate::toString).map(Value::of);
            case ExpectedAnswer.Time _ ->
                Times.read(text).map(LocalTime::toString).map(Value::of);
            case ExpectedAnswer.Rating(int max) ->
                stars(text, customs).filter(stars -> isWhole(stars, 1, max)).map(Value::of);
            case ExpectedAnswer.Scale(int min, int max, String _, String _) ->
                Numbers.within(text, customs)
                        .filter(number -> isWhole(number, min, max))
                        .map(Value::of);
            case ExpectedAnswer.File(ExpectedAnswer.FileKind accepts) -> Sent.file(sent, text, accepts);
            case ExpectedAnswer.VoiceNote _ -> Sent.voiceNote(sent);
            case ExpectedAnswer.Location _ -> Sent.location(sent, text);
        };
    }

    private static boolean isWhole(BigDecimal number, int min, int max) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(min)) >= 0
                && number.compareTo(BigDecimal.valueOf(max)) <= 0;
    }

    /// A number, or as many stars.
    private static Optional<BigDecimal> stars(String text, Customs customs) {
        long stars = text.codePoints()
                .filter(sign -> sign == '★' || sign == '⭐' || sign == '*')
                .count();
        return stars > 0 ? Optional.of(BigDecimal.valueOf(stars)) : Numbers.within(text, customs);
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
