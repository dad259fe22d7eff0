package org.companero.platform.ai;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.companero.platform.knowledge.lexical.Language;

/// Recognises greetings, thanks and the like, which no document should answer.
enum SmallTalk {
    GREETING(
            Phrases.GREETING,
            "hi hello hey hiya greetings|good morning|good afternoon|good evening",
            "hola holi buenas|buenos dias|buenas tardes|buenas noches|que tal"),
    THANKS(Phrases.WELCOME, "thanks thx ty cheers|thank you", "gracias|te lo agradezco"),
    CHATTER(
            Phrases.LISTENING,
            "ok okay bye goodbye cool great nice perfect yes no lol test|see you|how are you|who are you|good night",
            "vale adios chao genial perfecto bien si jaja prueba|hasta luego|como estas|quien eres|de acuerdo");

    private static final int MOST_WORDS = 8;
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
    private static final Set<String> FILLERS = Set.of(
            "there",
            "so",
            "very",
            "much",
            "a",
            "lot",
            "all",
            "again",
            "and",
            "for",
            "your",
            "help",
            "the",
            "to",
            "everyone",
            "today",
            "muchas",
            "mil",
            "muy",
            "por",
            "tu",
            "su",
            "ayuda",
            "todo",
            "todos",
            "y",
            "pues");

    private final Phrases answer;
    private final List<String> english;
    private final List<String> spanish;

    SmallTalk(Phrases answer, String english, String spanish) {
        this.answer = answer;
        this.english = phrases(english);
        this.spanish = phrases(spanish);
    }

    /// The answer to a message that only makes small talk or has no words at all; empty when it asks something.
    static Optional<String> answerTo(String message) {
        String words = words(message);
        if (words.isBlank()) {
            return Optional.of(Phrases.LISTENING.in(Language.ENGLISH));
        }
        return words.strip().split("  ").length > MOST_WORDS
                ? Optional.empty()
                : Arrays.stream(values())
                        .flatMap(kind -> kind.reply(words).stream())
                        .findFirst();
    }

    private Optional<String> reply(String words) {
        if (opens(words, spanish)) {
            return Optional.of(answer.in(Language.SPANISH));
        }
        return opens(words, english) ? Optional.of(answer.in(Language.ENGLISH)) : Optional.empty();
    }

    private static boolean opens(String words, List<String> phrases) {
        return phrases.stream().anyMatch(words::contains) && onlySmallTalk(words);
    }

    private static boolean onlySmallTalk(String words) {
        String rest = words;
        for (var kind : values()) {
            rest = without(without(rest, kind.english), kind.spanish);
        }
        return Arrays.stream(rest.strip().split(" ")).allMatch(word -> word.isEmpty() || FILLERS.contains(word));
    }

    private static String without(String words, List<String> phrases) {
        String rest = words;
        for (var phrase : phrases) {
            rest = rest.replace(phrase, "  ");
        }
        return rest;
    }

    // Each word stands between two blanks of its own, so that phrases match whole words only.
    private static List<String> phrases(String text) {
        var all = text.split("\\|");
        return Arrays.stream(all)
                .flatMap(part ->
                        part.equals(all[0]) ? Arrays.stream(part.split(" ")) : Arrays.stream(new String[] {part}))
                .map(phrase -> " " + phrase.replace(" ", "  ") + " ")
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    private static String words(String message) {
        var plain = ACCENT.matcher(Normalizer.normalize(message, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var words = NOT_A_WORD.matcher(plain).replaceAll(" ").strip();
        return words.isEmpty() ? "" : " " + words.replace(" ", "  ") + " ";
    }
}
