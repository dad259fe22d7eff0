package org.companero.protocol.expression;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/// Makes texts that are nearly expressions, expressions whose types mostly fit, and people of whom anything is
/// known.
class AnyExpression extends DomainContextBase {

    /// An expression made of functions and operators.
    record Written(String source) {}

    private static final List<String> PIECES = List.of(
            "run.weight",
            "run.name",
            "run.",
            "fields.nickname",
            "habits.water.streak",
            "contact.tags",
            "now",
            "input",
            "x",
            "80",
            "1.5",
            "\"Ana\"",
            "'",
            "\"",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ".",
            "+",
            "-",
            "*",
            "/",
            "%",
            "==",
            "!=",
            "<",
            ">=",
            "&&",
            "||",
            "!",
            "?",
            ":",
            " ",
            "\n",
            "in",
            "null",
            "true",
            "has(run.name)",
            ".map(x, x)",
            ".exists(x, x == 1)",
            "upper(",
            "default(",
            "date(\"2026-01-31\")",
            "=",
            "|",
            "//",
            "\\",
            "é",
            "😴",
            "\uD83D",
            "\u0000",
            "b\"",
            "r'",
            "\"\"\"",
            "`",
            "1u",
            "0x",
            "1e999",
            "99999999999999999999");

    private static final Map<ValueType, List<String>> LEAVES = Map.of(
            ValueType.TEXT,
                    List.of("run.name", "input", "'Ana'", "\"2026-01-31\"", "''", "fields.nickname", "contact.phone"),
            ValueType.NUMBER,
                    List.of(
                            "run.weight",
                            "run.count",
                            "0",
                            "1",
                            "-2.5",
                            "1e300",
                            "run.goal_weight",
                            "habits.water.streak",
                            "6"),
            ValueType.TRUTH, List.of("true", "false", "run.vegetarian", "habits.water.done_today", "has(run.name)"),
            ValueType.DATE, List.of("today()", "run.start", "fields.birthday", "date('2024-02-29')"),
            ValueType.TIME, List.of("run.alarm", "time('07:30')"),
            ValueType.MOMENT, List.of("now", "contact.created_at", "run.seen"),
            ValueType.LIST, List.of("run.foods", "contact.tags", "['a', 'b']", "[]"));

    @Provide
    Arbitrary<String> source() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(12).map(list -> String.join("", list));
        return Arbitraries.frequencyOf(
                Tuple.of(4, pieces),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(60)),
                Tuple.of(2, written().map(written -> written.source())),
                Tuple.of(
                        1,
                        Combinators.combine(written(), Arbitraries.integers().between(0, 60), Arbitraries.of(PIECES))
                                .as((written, at, piece) -> broken(written.source(), at, piece))));
    }

    private static String broken(String source, int at, String piece) {
        int place = Math.min(at, source.length());
        return source.substring(0, place) + piece + source.substring(Math.min(source.length(), place + 1));
    }

    @Provide
    Arbitrary<Integer> caret() {
        return Arbitraries.integers().between(-1, 70);
    }

    @Provide
    Arbitrary<Written> written() {
        return Arbitraries.of(ValueType.values()).flatMap(type -> of(type, 3)).map(Written::new);
    }

    /// Any function or operator that gives the type, with arguments of the types it takes.
    private static Arbitrary<String> of(ValueType type, int depth) {
        Arbitrary<String> leaf = Arbitraries.of(LEAVES.get(type));
        if (depth == 0) {
            return leaf;
        }
        List<Made> makers = Functions.all().stream()
                .flatMap(function -> function.overloads().stream().map(overload -> new Made(function, overload)))
                .filter(made -> gives(made.overload().gives(), type))
                .toList();
        Arbitrary<String> called = Arbitraries.of(makers).flatMap(made -> call(made, type, depth - 1));
        Arbitrary<String> chosen = Combinators.combine(of(ValueType.TRUTH, 0), leaf, leaf)
                .as((condition, one, other) -> "(" + condition + " ? " + one + " : " + other + ")");
        Arbitrary<String> looped = Combinators.combine(of(ValueType.LIST, depth - 1), leaf)
                .as((list, value) -> "first(" + list + ".filter(x, x != 'a').map(x, " + value + "))");
        return Arbitraries.frequencyOf(
                Tuple.of(2, leaf), Tuple.of(8, called), Tuple.of(1, chosen), Tuple.of(1, looped));
    }

    private record Made(Function function, Overload overload) {}

    private static boolean gives(Kind kind, ValueType type) {
        return kind == Kind.ANY || kind.types().contains(type.cel()) || (kind == Kind.LIST && type == ValueType.LIST);
    }

    private static Arbitrary<String> call(Made made, ValueType type, int depth) {
        List<Arbitrary<String>> arguments = made.overload().takes().stream()
                .map(kind -> argument(kind, type, depth))
                .toList();
        return Combinators.combine(arguments).as(given -> written(made.function(), given));
    }

    private static String written(Function function, List<String> given) {
        return switch (function.name()) {
            case "_[_]" -> given.get(0) + "[" + given.get(1) + "]";
            case "-_" -> "-(" + given.getFirst() + ")";
            default ->
                function.operator()
                        ? "(" + given.getFirst() + " " + function.sign() + " " + given.getLast() + ")"
                        : function.name() + "(" + String.join(", ", given) + ")";
        };
    }

    private static Arbitrary<String> argument(Kind kind, ValueType any, int depth) {
        return switch (kind) {
            case TEXT -> of(ValueType.TEXT, depth);
            case NUMBER -> of(ValueType.NUMBER, depth);
            case TRUTH -> of(ValueType.TRUTH, depth);
            case DATE -> of(ValueType.DATE, depth);
            case TIME -> of(ValueType.TIME, depth);
            case MOMENT -> of(ValueType.MOMENT, depth);
            case TEXTS -> of(ValueType.LIST, depth);
            case NUMBERS ->
                of(ValueType.NUMBER, 0).list().ofMaxSize(3).map(list -> "[" + String.join(", ", list) + "]");
            case ANY -> of(any == ValueType.LIST || any == ValueType.TRUTH ? ValueType.TEXT : any, depth);
            case LIST -> any == ValueType.NUMBER ? of(any, 0).map(one -> "[" + one + "]") : of(ValueType.LIST, depth);
            case DAY ->
                Arbitraries.oneOf(of(ValueType.DATE, depth), of(ValueType.MOMENT, 0), Arbitraries.just("run.name"));
            case CLOCK -> Arbitraries.oneOf(of(ValueType.TIME, 0), of(ValueType.MOMENT, 0), Arbitraries.just("input"));
            case STYLE -> Arbitraries.of(List.copyOf(Language.STYLES)).map(style -> "'" + style + "'");
            case PATTERN -> Arbitraries.of("'^a+$'", "'(x|xx)*y'", "'.'");
        };
    }

    @Provide
    Arbitrary<Scope> scope() {
        Arbitrary<Object> value = Arbitraries.of(
                "Ana",
                "",
                "7",
                "-0.5",
                "true",
                "2026-01-31",
                "07:30",
                "x".repeat(4000),
                "😴",
                7,
                72.5,
                Double.NaN,
                Double.MAX_VALUE,
                true,
                false,
                LocalDate.of(2026, 1, 31),
                LocalDate.MAX,
                LocalDate.MIN,
                LocalTime.MIN,
                Instant.EPOCH,
                Instant.MAX,
                Instant.MIN,
                List.of(),
                List.of("a", "b"),
                List.of(1, "c"),
                new Object());
        Arbitrary<Map<String, Object>> known = Arbitraries.maps(
                Arbitraries.of(
                        "name",
                        "weight",
                        "goal_weight",
                        "count",
                        "start",
                        "alarm",
                        "vegetarian",
                        "foods",
                        "seen",
                        "nickname",
                        "birthday",
                        "tags",
                        "phone",
                        "created_at"),
                value);
        Arbitrary<Object> habits =
                Arbitraries.of(Map.of("streak", 3, "done_today", true), Map.of("streak", "many"), "none", Map.of());
        return Combinators.combine(
                        known,
                        known,
                        known,
                        habits,
                        Arbitraries.of("", "go", "07:30", "2026-01-31"),
                        Arbitraries.of(
                                Instant.EPOCH,
                                Instant.parse("2026-01-31T20:30:00Z"),
                                Instant.parse("2026-03-29T01:00:00Z"),
                                Instant.MAX,
                                Instant.MIN),
                        Arbitraries.of("UTC", "Europe/Madrid", "Pacific/Kiritimati")
                                .map(ZoneId::of),
                        Arbitraries.of("en", "es", "es-MX", "en-GB", "fr", "tr", "und")
                                .map(Locale::forLanguageTag))
                .as((contact, fields, run, habit, input, now, zone, language) ->
                        new Scope(contact, fields, run, Map.of("water", habit), input, "widget", now, zone, language));
    }
}
