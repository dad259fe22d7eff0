package org.companero.platform.ai;

import java.util.Map;
import java.util.regex.Pattern;
import org.companero.platform.web.PlatformException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Checks the words somebody sends, and takes out what no text holds: control characters and halves of characters.
final class Asked {

    static final int MOST_CHARACTERS = 2000;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n\\t\\r]]");

    private Asked() {}

    /// @throws PlatformException 400 `EMPTY_QUESTION` or `QUESTION_TOO_LONG`
    static String words(@Nullable String text) {
        var words =
                text == null ? "" : UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        if (words.isBlank()) {
            throw new PlatformException(
                    HttpStatus.BAD_REQUEST, "EMPTY_QUESTION", "There is no question. Write what you want to know.");
        }
        int characters = words.codePointCount(0, words.length());
        if (characters > MOST_CHARACTERS) {
            throw new PlatformException(
                    HttpStatus.BAD_REQUEST,
                    "QUESTION_TOO_LONG",
                    "The question is longer than " + MOST_CHARACTERS + " characters. Ask it more briefly.",
                    Map.of("maxCharacters", MOST_CHARACTERS, "characters", characters));
        }
        return words;
    }

    /// @throws PlatformException 400 `LIMIT_OUT_OF_RANGE`
    static int limit(@Nullable Integer limit) {
        int passages = limit == null ? 8 : limit;
        if (passages < 1 || passages > 50) {
            throw new PlatformException(
                    HttpStatus.BAD_REQUEST, "LIMIT_OUT_OF_RANGE", "`limit` is 1 to 50; leave it out for 8.");
        }
        return passages;
    }
}
