package org.companero.platform.auth;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.companero.platform.web.FieldErrors;
import org.springframework.stereotype.Component;

/// Judges a new password by how many guesses it would take, not by the kinds of its characters.
///
/// The estimate is zxcvbn's (Wheeler, USENIX Security 2016): known passwords, words, names, dates and keyboard walks
/// count for as little as a cracker would need for them.
@Component
final class PasswordRules {

    static final int LONGEST = 200;
    // 3 × 10^8: what a throttled sign-in never gets through, and a slow hash makes dear. The estimate gives three
    // easy pieces in a row just above 10^8, so the line is drawn a little higher.
    private static final double FEWEST_GUESSES_LOG10 = 8.5;
    // What comes after only makes it stronger, and the estimate slow.
    private static final int JUDGED = 100;
    private static final int SHORTEST_HINT = 3;
    private static final Pattern PARTS = Pattern.compile("[\\s@._+-]+");

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /// Notes what is wrong with a new password, with the estimate's advice.
    ///
    /// @param known what a stranger knows of the person and tries first: e-mail address, name
    void check(FieldErrors errors, String field, String password, Collection<String> known, Locale locale) {
        var words = new Words(locale);
        if (password.length() > LONGEST) {
            errors.check(false, field, words.of("password.long"));
            return;
        }
        var strength = judge(password, known);
        if (strength.getGuessesLog10() < FEWEST_GUESSES_LOG10) {
            errors.check(false, field, message(strength, words));
            errors.note("strength", feedback(strength, words));
        }
    }

    private Strength judge(String password, Collection<String> known) {
        var judged = password.substring(0, Math.min(JUDGED, password.length()));
        return zxcvbn.measure(judged, hints(known));
    }

    private static List<String> hints(Collection<String> known) {
        return Stream.concat(
                        Stream.of("companero"),
                        known.stream().flatMap(text -> Stream.concat(Stream.of(text), parts(text))))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.length() >= SHORTEST_HINT)
                .distinct()
                .toList();
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(PARTS.split(text));
    }

    private static String message(Strength strength, Words words) {
        var feedback = strength.getFeedback();
        return Stream.of(
                        Stream.of(words.of("password.weak"), feedback.getWarning(words.language())),
                        feedback.getSuggestions(words.language()).stream(),
                        Stream.of(words.of("password.longer")))
                .flatMap(part -> part)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Object> feedback(Strength strength, Words words) {
        return Map.of(
                "score", strength.getScore(),
                "guessesLog10", Math.round(strength.getGuessesLog10() * 10) / 10.0,
                "neededLog10", FEWEST_GUESSES_LOG10,
                "warning", strength.getFeedback().getWarning(words.language()),
                "suggestions", strength.getFeedback().getSuggestions(words.language()));
    }
}
