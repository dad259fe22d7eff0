package org.companero.protocol.expression;

import static org.companero.protocol.expression.Kind.ANY;
import static org.companero.protocol.expression.Kind.DATE;
import static org.companero.protocol.expression.Kind.LIST;
import static org.companero.protocol.expression.Kind.MOMENT;
import static org.companero.protocol.expression.Kind.NUMBER;
import static org.companero.protocol.expression.Kind.TEXT;
import static org.companero.protocol.expression.Kind.TIME;
import static org.companero.protocol.expression.Kind.TRUTH;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// What is written between two values. Nothing compares with nothing: with an absent value a comparison is
/// false.
final class Operators {

    private Operators() {}

    static List<Function> all() {
        return List.of(
                Function.named("_==_")
                        .says(
                                "Whether both are the same; upper and lower case count. An absent value equals no other.",
                                "Si ambos son iguales; las mayúsculas cuentan. Un valor ausente no es igual a ninguno.")
                        .takesAbsent(List.of(ANY, ANY), TRUTH, (work, given) -> Values.same(given[0], given[1], work))
                        .example("run.name == \"Ana\"", "yes"),
                Function.named("_!=_")
                        .says("Whether they differ.", "Si son distintos.")
                        .takesAbsent(List.of(ANY, ANY), TRUTH, (work, given) -> !Values.same(given[0], given[1], work))
                        .example("run.weight != 80", "yes"),
                ordered("_<_", order -> order < 0, "less, or earlier", "menor o anterior", "run.weight < 80", "yes"),
                ordered(
                        "_<=_",
                        order -> order <= 0,
                        "less or equal, or not later",
                        "menor o igual, o no posterior",
                        "0.1 + 0.2 <= 0.3",
                        "yes"),
                ordered("_>_", order -> order > 0, "greater, or later", "mayor o posterior", "run.weight > 80", "no"),
                ordered(
                        "_>=_",
                        order -> order >= 0,
                        "greater or equal, or not earlier",
                        "mayor o igual, o no anterior",
                        "today() >= date(\"2026-01-31\")",
                        "yes"),
                plus(),
                minus(),
                Function.named("_*_")
                        .says("The product.", "El producto.")
                        .calculates((left, right) -> left * right)
                        .example("run.weight * 2", "145"),
                Function.named("_/_")
                        .says(
                                "The quotient, with decimals. Absent when divided by zero.",
                                "El cociente, con decimales. Ausente si se divide entre cero.")
                        .calculates((left, right) -> left / right)
                        .example("7 / 2", "3.5"),
                Function.named("_%_")
                        .says("What remains of a division.", "El resto de una división.")
                        .calculates((left, right) -> left % right)
                        .example("run.count % 2", "1"),
                Function.named("-_")
                        .says("The number below zero, or above.", "El número con el signo contrario.")
                        .takes(List.of(NUMBER), NUMBER, (_, given) -> -number(given[0]))
                        .example("-run.count", "-3"),
                Function.named("@in")
                        .says("Whether the list holds the value.", "Si la lista contiene el valor.")
                        .takesAbsent(
                                List.of(ANY, LIST),
                                TRUTH,
                                (work, given) -> Lists.holds(Lists.of(given[1]), given[0], work))
                        .example("\"vip\" in contact.tags", "yes"),
                Function.named("_[_]")
                        .says(
                                "The element at that place; the first is at 0. Absent where the list has none.",
                                "El elemento en ese lugar; el primero está en el 0. Ausente si no lo hay.")
                        .takes(List.of(LIST, NUMBER), ANY, (_, given) -> Lists.at(Lists.of(given[0]), number(given[1])))
                        .example("contact.tags[0]", "new"));
    }

    private static Function plus() {
        return Function.named("_+_")
                .says(
                        "The sum; of a text and another value the text that both make; of a date and a number the day so many days later; of two lists one.",
                        "La suma; de un texto y otro valor, el texto que forman; de una fecha y un número, el día tantos días después; de dos listas, una.")
                .calculates((left, right) -> left + right)
                .takes(List.of(TEXT, TEXT), TEXT, Operators::text)
                .takesAbsent(List.of(TEXT, NUMBER), TEXT, Operators::text)
                .takesAbsent(List.of(NUMBER, TEXT), TEXT, Operators::text)
                .takesAbsent(List.of(TEXT, DATE), TEXT, Operators::text)
                .takesAbsent(List.of(DATE, TEXT), TEXT, Operators::text)
                .takesAbsent(List.of(TEXT, TIME), TEXT, Operators::text)
                .takesAbsent(List.of(TIME, TEXT), TEXT, Operators::text)
                .takes(List.of(DATE, NUMBER), DATE, (_, given) -> Dates.plus((LocalDate) given[0], number(given[1]), 1))
                .takes(List.of(LIST, LIST), LIST, (work, given) -> {
                    List<Object> both = new ArrayList<>(Lists.of(given[0]));
                    both.addAll(Lists.of(given[1]));
                    work.spend(both.size());
                    return work.made(both);
                })
                .example("\"Day \" + (run.count + 1)", "Day 4");
    }

    private static Function minus() {
        return Function.named("_-_")
                .says(
                        "The difference; of two dates the days between them; of a date and a number the day so many days earlier.",
                        "La diferencia; de dos fechas, los días entre ellas; de una fecha y un número, el día tantos días antes.")
                .calculates((left, right) -> left - right)
                .takes(
                        List.of(DATE, NUMBER),
                        DATE,
                        (_, given) -> Dates.plus((LocalDate) given[0], -number(given[1]), 1))
                .takes(List.of(DATE, DATE), NUMBER, (_, given) ->
                        (double) ChronoUnit.DAYS.between((LocalDate) given[1], (LocalDate) given[0]))
                .example("run.start - date(\"2026-01-31\")", "7");
    }

    private static Function ordered(
            String name, IntPredicate holds, String english, String spanish, String example, String result) {
        return Function.named(name)
                .says("Whether the first is " + english + ".", "Si el primero es " + spanish + ".")
                .compares((left, right) -> holds.test(Values.compare(left, right)))
                .takes(List.of(TEXT, TEXT), TRUTH, (work, given) -> {
                    work.spendText(((String) given[0]).length());
                    return holds.test(((String) given[0]).compareTo((String) given[1]));
                })
                .takesAbsent(List.of(TIME, TIME), TRUTH, (_, given) -> order(given[0], given[1], holds))
                .takesAbsent(List.of(MOMENT, MOMENT), TRUTH, (_, given) -> order(given[0], given[1], holds))
                .takesAbsent(List.of(DATE, DATE), TRUTH, (work, given) -> byDay(work, given, holds))
                .takesAbsent(List.of(MOMENT, DATE), TRUTH, (work, given) -> byDay(work, given, holds))
                .takesAbsent(List.of(DATE, MOMENT), TRUTH, (work, given) -> byDay(work, given, holds))
                .example(example, result);
    }

    private static boolean byDay(Work work, Object[] given, IntPredicate holds) {
        return order(work.day(given[0]), work.day(given[1]), holds);
    }

    private static boolean order(@Nullable Object left, @Nullable Object right, IntPredicate holds) {
        return switch (left) {
            case LocalDate one when right instanceof LocalDate other -> holds.test(one.compareTo(other));
            case LocalTime one when right instanceof LocalTime other -> holds.test(one.compareTo(other));
            case Instant one when right instanceof Instant other -> holds.test(one.compareTo(other));
            case null, default -> false;
        };
    }

    private static String text(Work work, Object[] given) {
        String left = Printed.value(given[0], work);
        String right = Printed.value(given[1], work);
        work.spendText(left.length() + right.length());
        return work.made(left.concat(right));
    }

    private static double number(Object given) {
        return (Double) given;
    }
}
