package org.companero.protocol.expression;

import static org.companero.protocol.expression.Kind.NUMBER;
import static org.companero.protocol.expression.Kind.TEXT;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Functions of numbers.
final class Figures {

    private static final Pattern GROUPED_BY_POINT = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

    private Figures() {}

    static List<Function> all() {
        return List.of(
                Function.named("round")
                        .says(
                                "The number rounded: to a whole one, or to so many decimals.",
                                "El número redondeado: a uno entero, o a tantos decimales.")
                        .takes(List.of(NUMBER), NUMBER, (_, given) -> Values.round(number(given, 0), 0))
                        .takes(
                                List.of(NUMBER, NUMBER),
                                NUMBER,
                                (_, given) -> isDecimals(number(given, 1))
                                        ? Values.round(number(given, 0), (int) number(given, 1))
                                        : null)
                        .example("round(run.weight / 3, 1)", "24.2"),
                single(
                        "floor",
                        Math::floor,
                        "The next whole number below.",
                        "El número entero inferior.",
                        "floor(2.7)",
                        "2"),
                single(
                        "ceil",
                        Math::ceil,
                        "The next whole number above.",
                        "El número entero superior.",
                        "ceil(2.1)",
                        "3"),
                single("abs", Math::abs, "The number without its sign.", "El número sin su signo.", "abs(-4)", "4"),
                Function.named("percent")
                        .says(
                                "How many percent of the second the first is.",
                                "Qué tanto por ciento del segundo es el primero.")
                        .takes(List.of(NUMBER, NUMBER), NUMBER, (_, given) -> 100 * number(given, 0) / number(given, 1))
                        .example("percent(3, 4)", "75"),
                Function.named("format_number")
                        .says(
                                "The number with so many decimals (0 to 6) and its thousands in groups, as the person writes it.",
                                "El número con tantos decimales (0 a 6) y los miles en grupos, como lo escribe la persona.")
                        .takes(
                                List.of(NUMBER, NUMBER),
                                TEXT,
                                (work, given) -> isDecimals(number(given, 1))
                                        ? Printed.number(number(given, 0), (int) number(given, 1), work.language())
                                        : null)
                        .example("format_number(12500, 2)", "12,500.00"),
                Function.named("number")
                        .says(
                                "The number that the text is, as the person writes it; absent if it is none.",
                                "El número que es el texto, como lo escribe la persona; ausente si no lo es.")
                        .takes(List.of(TEXT), NUMBER, (work, given) -> read((String) given[0], work.language()))
                        .example("number(\"1,500.5\") + 1", "1501.5"),
                Function.named("plural")
                        .says(
                                "The first word for one, the second for any other number.",
                                "La primera palabra para uno, la segunda para cualquier otro número.")
                        .takes(
                                List.of(NUMBER, TEXT, TEXT),
                                TEXT,
                                (_, given) -> Math.abs(number(given, 0)) == 1 ? given[1] : given[2])
                        .example("run.count + \" \" + plural(run.count, \"day\", \"days\")", "3 days"));
    }

    private static Function single(
            String name, DoubleUnaryOperator body, String english, String spanish, String example, String result) {
        return Function.named(name)
                .says(english, spanish)
                .takes(List.of(NUMBER), NUMBER, (_, given) -> body.applyAsDouble(number(given, 0)))
                .example(example, result);
    }

    private static @Nullable Double read(String text, Language language) {
        String plain = text.strip();
        if ((language.decimalComma() ? GROUPED_BY_POINT : GROUPED_BY_COMMA)
                .matcher(plain)
                .matches()) {
            plain = plain.replace(String.valueOf(language.groupSign()), "");
        }
        return Values.number(plain.replace(',', '.'));
    }

    private static boolean isDecimals(double number) {
        return number >= 0 && number <= Limits.DECIMALS && number == Math.rint(number);
    }

    private static double number(Object[] given, int place) {
        return (Double) given[place];
    }
}
