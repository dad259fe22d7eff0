package org.companero.protocol.expression;

import static org.companero.protocol.expression.Kind.ANY;
import static org.companero.protocol.expression.Kind.NUMBER;
import static org.companero.protocol.expression.Kind.PATTERN;
import static org.companero.protocol.expression.Kind.TEXT;
import static org.companero.protocol.expression.Kind.TEXTS;
import static org.companero.protocol.expression.Kind.TRUTH;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import org.companero.protocol.text.Words;

/// Functions of texts.
final class Texts {

    private Texts() {}

    static List<Function> all() {
        return List.of(
                Function.named("upper")
                        .says("The text in capital letters.", "El texto en mayúsculas.")
                        .takes(
                                List.of(TEXT),
                                TEXT,
                                (work, given) -> made(
                                        work, text(given, 0), text(given, 0).toUpperCase(work.scope.language())))
                        .example("upper(\"vamos\")", "VAMOS"),
                Function.named("lower")
                        .says("The text in small letters.", "El texto en minúsculas.")
                        .takes(
                                List.of(TEXT),
                                TEXT,
                                (work, given) -> made(
                                        work, text(given, 0), text(given, 0).toLowerCase(work.scope.language())))
                        .example("lower(\"VAMOS\")", "vamos"),
                Function.named("capitalize")
                        .says("The text with a capital letter at its beginning.", "El texto con mayúscula inicial.")
                        .takes(List.of(TEXT), TEXT, (work, given) -> capitalize(work, text(given, 0)))
                        .example("capitalize(\"ana\")", "Ana"),
                Function.named("trim")
                        .says("The text without the spaces around it.", "El texto sin los espacios de alrededor.")
                        .takes(
                                List.of(TEXT),
                                TEXT,
                                (work, given) -> made(work, text(given, 0), Words.trim(text(given, 0))))
                        .example("trim(\"  well \")", "well"),
                Function.named("first_word")
                        .says("The first word of the text.", "La primera palabra del texto.")
                        .takes(List.of(TEXT), TEXT, (work, given) -> firstWord(work, text(given, 0)))
                        .example("first_word(contact.name)", "Ana"),
                Function.named("length")
                        .says("How many letters and signs the text has.", "Cuántas letras y signos tiene el texto.")
                        .takes(List.of(TEXT), NUMBER, Texts::length)
                        .example("length(\"mañana\")", "6"),
                Function.named("contains_word")
                        .says(
                                "Whether the word or phrase stands in the text; capitals and accents do not count.",
                                "Si la palabra o frase está en el texto; ni mayúsculas ni acentos cuentan.")
                        .takes(List.of(TEXT, TEXT), TRUTH, Texts::containsWord)
                        .example("contains_word(\"Sí, ¡MAÑANA!\", \"manana\")", "yes"),
                Function.named("is_same")
                        .says(
                                "Whether both texts are the same but for capitals, accents and spaces.",
                                "Si ambos textos son iguales salvo mayúsculas, acentos y espacios.")
                        .takes(List.of(TEXT, TEXT), TRUTH, (work, given) -> {
                            work.spendText(4
                                    * (text(given, 0).length() + text(given, 1).length()));
                            return Words.fold(text(given, 0)).equals(Words.fold(text(given, 1)));
                        })
                        .example("is_same(\" Sí\", \"SI\")", "yes"),
                compared(
                        "startsWith",
                        String::startsWith,
                        "begins with",
                        "empieza por",
                        "\"companero\".startsWith(\"com\")"),
                compared("endsWith", String::endsWith, "ends with", "termina en", "\"companero\".endsWith(\"ero\")"),
                Function.named("matches")
                        .says(
                                "Whether the pattern (RE2) is found in the text. The pattern is written out, in quotes.",
                                "Si el patrón (RE2) se encuentra en el texto. El patrón se escribe entre comillas.")
                        .takes(List.of(TEXT, PATTERN), TRUTH, Texts::matches)
                        .example("matches(\"AB-123\", \"^[A-Z]+-[0-9]+$\")", "yes"),
                Function.named("replace")
                        .says(
                                "The text with the second text replaced by the third.",
                                "El texto con el segundo texto cambiado por el tercero.")
                        .takes(List.of(TEXT, TEXT, TEXT), TEXT, Texts::replace)
                        .example("replace(\"one two\", \"two\", \"three\")", "one three"),
                Function.named("split")
                        .says(
                                "The parts of the text between the second text.",
                                "Las partes del texto entre el segundo texto.")
                        .takes(List.of(TEXT, TEXT), TEXTS, Texts::split)
                        .example("split(\"a;b;c\", \";\")", "a, b and c"),
                Function.named("text")
                        .says("The value as the person reads it.", "El valor tal como lo lee la persona.")
                        .takesAbsent(List.of(ANY), TEXT, (work, given) -> {
                            String printed = Printed.value(given[0], work);
                            return made(work, printed, printed);
                        })
                        .example("text(run.weight) + \" kg\"", "72.5 kg"),
                Function.named("default")
                        .says(
                                "The first value, or the second where the first is absent or empty.",
                                "El primer valor, o el segundo si el primero está ausente o vacío.")
                        .takesAbsent(
                                List.of(ANY, ANY), ANY, (_, given) -> Values.isThere(given[0]) ? given[0] : given[1])
                        .example("default(fields.nickname, \"friend\")", "friend"));
    }

    private static Function compared(
            String name, BiPredicate<String, String> holds, String english, String spanish, String example) {
        return Function.named(name)
                .says(
                        "Whether the text " + english + " the other; capitals and accents count.",
                        "Si el texto " + spanish + " el otro; mayúsculas y acentos cuentan.")
                .takes(List.of(TEXT, TEXT), TRUTH, (work, given) -> {
                    work.spendText(text(given, 1).length());
                    return holds.test(text(given, 0), text(given, 1));
                })
                .example(example, "yes");
    }

    static Object length(Work work, Object[] given) {
        String text = text(given, 0);
        work.spendText(text.length());
        return (double) text.codePointCount(0, text.length());
    }

    static Object contains(Work work, Object[] given) {
        work.spendText(text(given, 0).length() + text(given, 1).length());
        return !text(given, 1).isEmpty() && text(given, 0).contains(text(given, 1));
    }

    private static Object containsWord(Work work, Object[] given) {
        work.spendText(4 * (text(given, 0).length() + text(given, 1).length()));
        List<String> phrase = Words.of(text(given, 1));
        return !phrase.isEmpty() && Collections.indexOfSubList(Words.of(text(given, 0)), phrase) >= 0;
    }

    /// RE2 takes at most as many moves as the text has letters times the pattern has instructions.
    private static Object matches(Work work, Object[] given) {
        Pattern pattern = (Pattern) given[1];
        work.spend(1 + text(given, 0).length() * pattern.programSize() / Limits.CHARACTERS_A_STEP);
        return pattern.matcher(text(given, 0)).find();
    }

    private static Object replace(Work work, Object[] given) {
        String text = text(given, 0);
        String wanted = text(given, 1);
        String instead = text(given, 2);
        if (wanted.isEmpty()) {
            return text;
        }
        work.spendText(text.length());
        long length = text.length();
        for (int place = text.indexOf(wanted); place >= 0; place = text.indexOf(wanted, place + wanted.length())) {
            length += instead.length() - wanted.length();
        }
        work.spendText((int) Math.min(Math.max(0, length), Limits.STEPS * (long) Limits.CHARACTERS_A_STEP));
        return work.made(text.replace(wanted, instead));
    }

    private static Object split(Work work, Object[] given) {
        String text = text(given, 0);
        work.spendText(text.length());
        List<Object> parts = new ArrayList<>();
        int begin = 0;
        String between = text(given, 1);
        int end = between.isEmpty() ? -1 : text.indexOf(between);
        while (end >= 0) {
            parts.add(text.substring(begin, end));
            work.spend(1);
            begin = end + between.length();
            end = text.indexOf(between, begin);
        }
        parts.add(text.substring(begin));
        return work.made(parts);
    }

    private static String capitalize(Work work, String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return made(work, text, text.substring(0, end).toUpperCase(work.scope.language()) + text.substring(end));
    }

    private static String firstWord(Work work, String text) {
        String trimmed = Words.trim(text);
        int end = 0;
        while (end < trimmed.length() && !Words.isSpace(trimmed.charAt(end))) {
            end++;
        }
        return made(work, text, trimmed.substring(0, end));
    }

    private static String made(Work work, String from, String text) {
        work.spendText(from.length());
        return work.made(text);
    }

    private static String text(Object[] given, int place) {
        return (String) given[place];
    }
}
