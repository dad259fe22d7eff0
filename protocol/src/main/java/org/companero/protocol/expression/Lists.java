package org.companero.protocol.expression;

import static org.companero.protocol.expression.Kind.ANY;
import static org.companero.protocol.expression.Kind.LIST;
import static org.companero.protocol.expression.Kind.NUMBER;
import static org.companero.protocol.expression.Kind.NUMBERS;
import static org.companero.protocol.expression.Kind.TEXT;
import static org.companero.protocol.expression.Kind.TEXTS;
import static org.companero.protocol.expression.Kind.TRUTH;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/// Functions of lists.
final class Lists {

    private Lists() {}

    static List<Function> all() {
        return List.of(
                Function.named("size")
                        .says(
                                "How many there are in the list, or letters in the text.",
                                "Cuántos hay en la lista, o letras en el texto.")
                        .takes(List.of(LIST), NUMBER, (_, given) ->
                                (double) of(given[0]).size())
                        .takes(List.of(TEXT), NUMBER, Texts::length)
                        .example("size(contact.tags)", "3"),
                Function.named("first")
                        .says("The first of the list.", "El primero de la lista.")
                        .takes(List.of(LIST), ANY, (_, given) -> at(of(given[0]), 0))
                        .example("first(contact.tags)", "new"),
                Function.named("last")
                        .says("The last of the list.", "El último de la lista.")
                        .takes(
                                List.of(LIST),
                                ANY,
                                (_, given) -> at(of(given[0]), of(given[0]).size() - 1.0))
                        .example("last(contact.tags)", "runner"),
                Function.named("contains")
                        .says(
                                "Whether the list holds the value, or the text holds the other text exactly.",
                                "Si la lista contiene el valor, o el texto contiene el otro texto exactamente.")
                        .takesAbsent(List.of(LIST, ANY), TRUTH, (work, given) -> holds(of(given[0]), given[1], work))
                        .takes(List.of(TEXT, TEXT), TRUTH, Texts::contains)
                        .example("contains(contact.tags, \"vip\")", "yes"),
                Function.named("join")
                        .says(
                                "The list as one text: as people write it, or with the text you give in between.",
                                "La lista como un texto: como se escribe, o con el texto que des en medio.")
                        .takes(List.of(TEXTS), TEXT, (work, given) -> join(work, of(given[0]), null))
                        .takes(List.of(TEXTS, TEXT), TEXT, (work, given) -> join(work, of(given[0]), (String) given[1]))
                        .example("join(contact.tags)", "new, vip and runner"),
                Function.named("sum")
                        .says("The sum of the numbers.", "La suma de los números.")
                        .takes(List.of(NUMBERS), NUMBER, (work, given) -> sum(work, of(given[0])))
                        .example("sum([1, 2.5, 3])", "6.5"),
                Function.named("average")
                        .says("The average of the numbers.", "La media de los números.")
                        .takes(
                                List.of(NUMBERS),
                                NUMBER,
                                (work, given) ->
                                        sum(work, of(given[0])) / of(given[0]).size())
                        .example("average([2, 3, 4])", "3"),
                extreme("min", Math::min, "smallest", "menor", "min(run.weight, 70)", "70"),
                extreme("max", Math::max, "greatest", "mayor", "max([3, 9, 4])", "9"));
    }

    private static Function extreme(
            String name, DoubleBinaryOperator choice, String english, String spanish, String example, String result) {
        return Function.named(name)
                .says("The " + english + " of the numbers.", "El " + spanish + " de los números.")
                .takes(
                        List.of(NUMBER, NUMBER),
                        NUMBER,
                        (_, given) -> choice.applyAsDouble((Double) given[0], (Double) given[1]))
                .takes(List.of(NUMBERS), NUMBER, (work, given) -> {
                    List<?> numbers = of(given[0]);
                    work.spend(numbers.size());
                    return numbers.isEmpty()
                            ? null
                            : numbers.stream()
                                    .mapToDouble(Lists::number)
                                    .reduce(choice)
                                    .orElseThrow();
                })
                .example(example, result);
    }

    /// A list whose elements are of any type: the checker has seen to it.
    @SuppressWarnings("unchecked")
    static List<Object> of(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Object>) list : List.of();
    }

    static @Nullable Object at(List<Object> list, double place) {
        return place >= 0 && place < list.size() && place == Math.rint(place) ? list.get((int) place) : null;
    }

    static boolean holds(List<Object> list, @Nullable Object value, Work work) {
        for (Object element : list) {
            work.spend(1);
            if (Values.same(element, value, work)) {
                return true;
            }
        }
        return false;
    }

    private static String join(Work work, List<Object> list, @Nullable String between) {
        List<String> texts = list.stream().map(String.class::cast).toList();
        int length = texts.stream().mapToInt(String::length).sum();
        work.spendText(length + list.size() * (between == null ? 5 : between.length()));
        return work.made(between == null ? work.language().list(texts) : String.join(between, texts));
    }

    private static double sum(Work work, List<?> numbers) {
        work.spend(numbers.size());
        return numbers.stream().mapToDouble(Lists::number).sum();
    }

    private static double number(Object element) {
        return element instanceof Double number ? number : Double.NaN;
    }
}
