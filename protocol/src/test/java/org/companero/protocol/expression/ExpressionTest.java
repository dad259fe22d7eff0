package org.companero.protocol.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final Locale SPANISH = Locale.of("es");

    @ParameterizedTest
    @CsvSource(delimiterString = ";;", quoteCharacter = '~', textBlock = """
            run.count + 1                        ;; 4
            run.count + 0.5                      ;; 3.5
            run.weight / 2                       ;; 36.25
            7 / 2                                ;; 3.5
            run.count * run.weight               ;; 217.5
            -run.count - -1                      ;; -2
            7 % 4 + 80u                          ;; 83
            0x10 + 1e2 + .5                      ;; 116.5
            run.count == 3 && run.count == 3.0   ;; yes
            0.1 + 0.2 == 0.3                     ;; yes
            0.1 + 0.2 > 0.3                      ;; no
            0.1 + 0.2 >= 0.3                     ;; yes
            1 / 3                                ;; 0.333333
            2 / 3 * 3                            ;; 2
            1000000 * 1000000                    ;; 1000000000000
            1e300                                ;; 1000000000000000000000000
            0.0000001                            ;; 0
            -0.0000001                           ;; 0
            size(contact.tags) - 1 == 2          ;; yes
            contact.tags[run.count - 2]          ;; vip
            [1, 2.5][1]                          ;; 2.5
            [1, 2, 3].map(x, x * 2)              ;; 2, 4 and 6
            [1, 2, 3].filter(x, x > 1).map(x, x + 1)  ;; 3 and 4
            [1, 2, 3].map(x, x > 1, x * 10)      ;; 20 and 30
            [1, 2, 3].map(x, [1, 2].map(y, x * y)) ;; 1 and 2, 2 and 4 and 3 and 6
            [1, 2].exists(x, [1, 2].all(x, x > 0)) ;; yes
            [1, 2].map(x, [10].map(x, x)[0] + x) ;; 11 and 12
            [1, 1].exists_one(x, x == 1)         ;; no
            "b" in ["a", "b"]                    ;; yes
            1 in [1.0, 2]                        ;; yes
            [1, 2] == [1.0, 2]                   ;; yes
            [1, 2] == [1, 3]                     ;; no
            ["a"] + ["b"] == ["a", "b"]          ;; yes
            "a" + 1 + "b" + 2.50                 ;; a1b2.5
            1 + "a"                              ;; 1a
            "due " + run.start                   ;; due February 7, 2026
            today() + 7 == run.start             ;; yes
            run.start - 7 == today()             ;; yes
            run.start - today()                  ;; 7
            contact.created_at < today()         ;; yes
            today() > contact.created_at         ;; yes
            today() <= now && now >= today()     ;; yes
            time("07:30") < time("19:30")        ;; yes
            "b" > "a"                            ;; yes
            "it" + 's "fine"'                    ;; its "fine"
            r"\\d" + "\\n"                       ;; ~\\d~
            input.startsWith("g") && input.matches("^g") ;; yes
            run.name.upper().lower().capitalize() ;; Ana
            true ? 1 : 2                         ;; 1
            max(1, 2, ) == 2 ? "a" : "b"         ;; ~?~
            """)
    void expressions_give_what_people_expect(String source, String expected) {
        if (expected.equals("?")) {
            assertThatExceptionOfType(ExpressionFault.class).isThrownBy(() -> Expressions.compile(source, Ana.NAMES));
            return;
        }
        assertThat(text(source, Ana.scope()).strip()).startsWith(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run.goal_weight",
                "run.goal_weight + 1",
                "run.count / 0",
                "run.count % 0",
                "1e308 * 10",
                "run.vegetarian",
                "run.alarm",
                "run.seen",
                "fields.birthday",
                "age(fields.birthday)",
                "add_days(today(), 1e9)",
                "add_days(today(), 0.5)",
                "add_days(today(), 3999999)",
                "add_months(today(), -1e5)",
                "contact.tags[3]  == 'x' ? 1 : run.goal_weight",
                "[1][0.5]",
                "[1][-1]",
                "first([run.goal_weight])",
                "average([run.goal_weight])",
                "min([run.goal_weight])",
                "number(run.name)",
                "default(run.goal_weight, run.count / 0)",
                "habits.sleep.streak",
                "round(1, 7)",
                "round(1, -1)",
                "round(1, 0.5)",
                "days_until(run.name)",
                "hour(run.name)"
            })
    void what_cannot_be_known_is_absent(String source) {
        Expression expression = Expressions.compile(source, Ana.NAMES);

        assertThat(expression.value(Ana.scope())).isNull();
        assertThat(expression.holds(Ana.scope())).isFalse();
        assertThat(expression.text(Ana.scope())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = ";;", quoteCharacter = '~', textBlock = """
            run.goal_weight > 80                     ;; false
            run.goal_weight <= 80                    ;; false
            80 > run.goal_weight                     ;; false
            !(run.goal_weight > 80)                  ;; true
            run.goal_weight == 80                    ;; false
            run.goal_weight == run.goal_weight       ;; false
            run.goal_weight != 80                    ;; true
            run.goal_weight in [1, 2]                ;; false
            run.alarm > time("07:00")                ;; false
            fields.birthday < today()                ;; false
            fields.birthday < now                    ;; false
            fields.birthday == today()               ;; false
            run.seen < now                           ;; false
            has(run.goal_weight)                     ;; false
            has(run.weight)                          ;; true
            has(run.foods)                           ;; false
            has(contact.tags)                        ;; true
            has(contact.phone)                       ;; false
            has(habits.water.streak)                 ;; true
            has(habits.sleep.streak)                 ;; false
            !run.vegetarian                          ;; true
            run.vegetarian || true                   ;; true
            true || run.vegetarian                   ;; true
            run.vegetarian && true                   ;; false
            run.vegetarian ? false : true            ;; true
            run.vegetarian == false                  ;; false
            fields.nickname == ""                    ;; true
            contact.tags[9] == ""                    ;; true
            size(run.foods) == 0                     ;; true
            run.foods.all(food, food == "x")         ;; true
            run.foods.exists(food, food == "x")      ;; false
            [run.goal_weight, 1] == [1]              ;; true
            ["a", "1"].map(x, number(x)) == [1]      ;; true
            "x" + run.goal_weight == "x"             ;; true
            upper(fields.nickname) == ""             ;; true
            format_date(fields.birthday) == ""       ;; true
            default(run.goal_weight, 70) == 70       ;; true
            default(run.weight, 70) == 72.5          ;; true
            default(fields.nickname, run.name) == "Ana" ;; true
            default(run.foods, ["x"]) == ["x"]       ;; true
            contains(contact.tags, contact.phone)    ;; false
            contains_word(input, fields.nickname)    ;; false
            contains(input, fields.nickname)         ;; false
            [1, 2].exists(x, x > run.goal_weight)    ;; false
            [1, 2].all(x, x > run.goal_weight)       ;; false
            [run.vegetarian == true, true].exists_one(x, x) ;; true
            """)
    void absent_values_compare_with_nothing(String source, boolean holds) {
        Expression expression = Expressions.compile(source, Ana.NAMES);

        assertThat(expression.holds(Ana.scope())).isEqualTo(holds);
        assertThat(expression.value(Ana.scope())).isEqualTo(holds);
    }

    @Test
    void values_are_read_as_what_is_declared_for_them() {
        assertThat(value("run.weight", Ana.with("weight", "72.5"))).isEqualTo(72.5);
        assertThat(value("run.weight", Ana.with("weight", " 7 "))).isEqualTo(7.0);
        assertThat(value("run.weight", Ana.with("weight", 7L))).isEqualTo(7.0);
        assertThat(value("run.weight + 0", Ana.with("weight", 7))).isEqualTo(7.0);
        assertThat(value("run.weight", Ana.with("weight", Double.NaN))).isNull();
        assertThat(value("run.weight", Ana.with("weight", Double.POSITIVE_INFINITY)))
                .isNull();
        assertThat(value("run.weight + 1", Ana.with("weight", Double.POSITIVE_INFINITY)))
                .isNull();
        assertThat(value("run.weight", Ana.with("weight", "seven"))).isNull();
        assertThat(value("run.weight", Ana.with("weight", true))).isNull();
        assertThat(value("run.name", Ana.with("name", 7))).isEqualTo("7");
        assertThat(value("run.name", Ana.with("name", 7.5f))).isEqualTo("7.5");
        assertThat(value("run.vegetarian", Ana.with("vegetarian", true))).isEqualTo(true);
        assertThat(value("run.vegetarian", Ana.with("vegetarian", "true"))).isEqualTo(true);
        assertThat(value("run.vegetarian", Ana.with("vegetarian", "false"))).isEqualTo(false);
        assertThat(value("run.vegetarian", Ana.with("vegetarian", "maybe"))).isNull();
        assertThat(value("run.vegetarian", Ana.with("vegetarian", 1))).isNull();
        assertThat(value("run.start", Ana.with("start", "2026-02-07"))).isEqualTo(LocalDate.of(2026, 2, 7));
        assertThat(value("run.start", Ana.with("start", "2026-02-30"))).isNull();
        assertThat(value("run.start", Ana.with("start", "soon"))).isNull();
        assertThat(value("run.start", Ana.with("start", 7))).isNull();
        assertThat(value("run.start", Ana.with("start", Instant.parse("2026-02-07T23:30:00Z"))))
                .isEqualTo(LocalDate.of(2026, 2, 8));
        assertThat(value("run.start", Ana.with("start", Instant.MAX))).isNull();
        assertThat(value("run.alarm", Ana.with("alarm", "07:30"))).isEqualTo(LocalTime.of(7, 30));
        assertThat(value("run.alarm", Ana.with("alarm", "07:30:15"))).isEqualTo(LocalTime.of(7, 30, 15));
        assertThat(value("run.alarm", Ana.with("alarm", "27:30"))).isNull();
        assertThat(value("run.alarm", Ana.with("alarm", "late"))).isNull();
        assertThat(value("run.seen", Ana.with("seen", "2026-02-07T23:30:00Z")))
                .isEqualTo(Instant.parse("2026-02-07T23:30:00Z"));
        assertThat(value("run.seen", Ana.with("seen", "yesterday"))).isNull();
        assertThat(value("run.seen", Ana.with("seen", 7))).isNull();
        assertThat(value("run.foods", Ana.with("foods", "apple"))).isEqualTo(List.of("apple"));
        assertThat(value("run.foods", Ana.with("foods", ""))).isEqualTo(List.of());
        assertThat(value("run.foods", Ana.with("foods", 7))).isEqualTo(List.of());
        assertThat(value("run.foods", Ana.with("foods", Arrays.asList("apple", null, 7.0))))
                .isEqualTo(List.of("apple", "7"));
    }

    @Test
    void days_and_hours_are_counted_where_the_person_lives() {
        assertThat(text("today() + \" \" + hour(now)", Ana.at("2026-01-31T23:30:00Z", "Europe/Madrid")))
                .isEqualTo("February 1, 2026 0");
        assertThat(text("today() + \" \" + hour(now)", Ana.at("2026-01-31T23:30:00Z", "America/Mexico_City")))
                .isEqualTo("January 31, 2026 17");
        assertThat(text("days_since(contact.created_at)", Ana.at("2026-01-31T23:30:00Z", "Europe/Madrid")))
                .isEqualTo("31");
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 17:00, 09:00, true",
        "09:00, 17:00, 08:59, false",
        "09:00, 17:00, 16:59, true",
        "09:00, 17:00, 17:00, false",
        "22:00, 07:00, 22:00, true",
        "22:00, 07:00, 23:59, true",
        "22:00, 07:00, 00:00, true",
        "22:00, 07:00, 06:59, true",
        "22:00, 07:00, 07:00, false",
        "22:00, 07:00, 21:59, false",
        "08:00, 08:00, 08:00, true",
        "08:00, 08:00, 03:00, true",
    })
    void a_span_of_hours_may_go_over_midnight(String from, String to, String now, boolean holds) {
        Scope scope = Ana.at("2026-01-31T" + now + ":00Z", "UTC");

        assertThat(Expressions.compile("between_times('%s', '%s')".formatted(from, to), Ana.NAMES)
                        .holds(scope))
                .isEqualTo(holds);
    }

    @Test
    void a_condition_is_true_or_not() {
        assertThat(Expressions.condition("run.weight > 70", Ana.NAMES).holds(Ana.scope()))
                .isTrue();

        assertThatExceptionOfType(ExpressionFault.class)
                .isThrownBy(() -> Expressions.condition("run.weight", Ana.NAMES))
                .satisfies(fault -> {
                    assertThat(fault.message(Locale.ENGLISH))
                            .isEqualTo("This must be yes or no, such as run.weight > 80; it is: number.");
                    assertThat(fault.message(SPANISH)).contains("número");
                    assertThat(fault.length()).isEqualTo("run.weight".length());
                });
    }

    @Test
    void an_expression_tells_what_it_reads_and_gives() {
        Expression expression = Expressions.compile(
                "has(run.name) || run.weight > 1 && fields.nickname == contact.name && [1].all(x, x > run.count)",
                Ana.NAMES);

        assertThat(expression.variables())
                .containsExactlyInAnyOrder("run.name", "run.weight", "run.count", "fields.nickname");
        assertThat(expression.type()).isEqualTo(ValueType.TRUTH);
        assertThat(type("1")).isEqualTo(ValueType.NUMBER);
        assertThat(type("'a'")).isEqualTo(ValueType.TEXT);
        assertThat(type("today()")).isEqualTo(ValueType.DATE);
        assertThat(type("time('07:30')")).isEqualTo(ValueType.TIME);
        assertThat(type("now")).isEqualTo(ValueType.MOMENT);
        assertThat(type("contact.tags")).isEqualTo(ValueType.LIST);
        assertThat(type("[1]")).isEqualTo(ValueType.LIST);
    }

    @Test
    void a_loop_may_call_its_element_like_a_variable() {
        assertThat(text("contact.tags.filter(input, input != 'vip')", Ana.scope()))
                .isEqualTo("new and runner");
        assertThat(text("contact.tags.map(habits, habits)[0] + input", Ana.scope()))
                .isEqualTo("newgo");
    }

    @Test
    void the_same_source_over_other_names_is_another_expression() {
        Names numbers = new Names(Map.of("x", ValueType.NUMBER), Map.of(), Set.of());
        Names texts = new Names(Map.of("x", ValueType.TEXT), Map.of(), Set.of());
        Scope scope = Ana.with("x", "2");

        assertThat(Expressions.compile("run.x + 1", numbers).value(scope)).isEqualTo(3.0);
        assertThat(Expressions.compile("run.x + 1", texts).value(scope)).isEqualTo("21");
        assertThat(Expressions.compile("run.x + 1", new Names(Map.of("x", ValueType.NUMBER), Map.of(), Set.of())))
                .isSameAs(Expressions.compile("run.x + 1", numbers));
        assertThat(numbers).isNotEqualTo(texts).hasToString("Names[run={x=NUMBER}, fields={}, habits=[]]");
    }

    @Test
    void members_may_be_called_as_the_language_says_its_own_words() {
        Names names = new Names(
                Map.of("for", ValueType.NUMBER, "package", ValueType.NUMBER, "namespace", ValueType.NUMBER),
                Map.of(),
                Set.of());

        assertThat(Expressions.template("{{for}} {{run.package + 1}}", names)
                        .fill(new Scope(
                                Map.of(),
                                Map.of(),
                                Map.of("for", 1, "package", 2),
                                Map.of(),
                                "",
                                "",
                                Instant.EPOCH,
                                ZoneId.of("UTC"),
                                Locale.ENGLISH)))
                .isEqualTo("1 3");
    }

    private static Object value(String source, Scope scope) {
        return Expressions.compile(source, Ana.NAMES).value(scope);
    }

    private static String text(String source, Scope scope) {
        return Expressions.compile(source, Ana.NAMES).text(scope);
    }

    private static ValueType type(String source) {
        return Expressions.compile(source, Ana.NAMES).type();
    }
}
