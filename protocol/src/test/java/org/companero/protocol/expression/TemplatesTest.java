package org.companero.protocol.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

    @ParameterizedTest
    @CsvSource(delimiterString = ";;", quoteCharacter = '~', textBlock = """
            Hello, {{name}}!                            ;; Hello, Ana!
            Hello, {{ name }}!                          ;; Hello, Ana!
            {{name}}{{name}}                            ;; AnaAna
            Hello, {{nobody}}!                          ;; Hello, !
            {{a b}} and {{}}                            ;; ~ and ~
            {{{name}}}                                  ;; {Ana}
            {{name                                      ;; {{name
            name}}                                      ;; name}}
            {{ {{name}} }}                              ;; {{ Ana }}
            {name} $1 \\0                               ;; {name} $1 \\0
            {{input}} {{channel}}                       ;; go widget
            {{run.name}} {{contact.first_name}}         ;; Ana Ana
            {{run.count + 1}}                           ;; 4
            {{weight}}                                  ;; 72.5
            {{goal_weight}}                             ;; ~~
            {{fields.nickname | "friend"}}              ;; friend
            {{fields.nickname|name|"friend"}}           ;; Ana
            {{ nobody | "friend" }}                     ;; friend
            {{run.count > 5 || input == "go"}}          ;; yes
            {{"a|b"}}                                   ;; a|b
            {{start}}                                   ;; February 7, 2026
            {{contact.tags}}                            ;; new, vip and runner
            {{habits.water.streak}}                     ;; 5
            {{run.count / 0}}.                          ;; .
            {{now}}                                     ;; January 31, 2026, 9:30 pm
            """)
    void a_text_is_filled_in_once(String text, String filled) {
        assertThat(Expressions.template(text, Ana.NAMES).fill(Ana.scope())).isEqualTo(filled);
    }

    @Test
    void values_are_written_in_the_persons_language() {
        Template template =
                Expressions.template("{{weight}} · {{start}} · {{contact.tags}} · {{true}} · {{now}}", Ana.NAMES);

        assertThat(template.fill(Ana.in(Locale.of("es"))))
                .isEqualTo("72,5 · 7 de febrero de 2026 · new, vip y runner ·  · 31 de enero de 2026, 21:30");
        assertThat(template.fill(Ana.in(Locale.UK)))
                .isEqualTo("72.5 · 7 February 2026 · new, vip and runner ·  · 31 January 2026, 21:30");
        assertThat(template.fill(Ana.in(Locale.of("es", "MX")))).startsWith("72.5 · 7 de febrero de 2026");
    }

    @Test
    void a_value_is_never_filled_in_itself() {
        Template template = Expressions.template("{{name}}", Ana.NAMES);

        assertThat(template.fill(Ana.with("name", "{{weight}} $1"))).isEqualTo("{{weight}} $1");
    }

    @Test
    void what_a_text_reads_is_told() {
        Template template = Expressions.template(
                "{{name}} {{ run.weight + 1 }} {{fields.nickname | \"x\"}} {{contact.name}} {{nobody}}", Ana.NAMES);

        assertThat(template.variables()).containsExactlyInAnyOrder("run.name", "run.weight", "fields.nickname");
    }

    @Test
    void every_fault_of_a_text_is_told_at_its_place() {
        String text = "Hi {{nme}}, {{run.wieght + 1}} {{}} {{name}} {{x | 1 + }}";

        var faults = Expressions.faults(text, Ana.NAMES);

        assertThat(faults)
                .extracting(fault -> text.substring(fault.position(), fault.position() + fault.length()))
                .containsExactly("nme", "wieght", "", "x", "+");
        assertThat(faults.getFirst().message(Locale.ENGLISH)).isEqualTo("There is no nme. Did you mean name?");
        assertThat(faults.get(1).suggestion()).contains("run.weight");
        assertThat(faults.get(2).position()).isEqualTo(text.indexOf("{{}}") + 2);
    }

    @Test
    void a_text_without_places_is_given_back_as_it_is() {
        String text = "Good morning! {You} look well.";

        Template template = Expressions.template(text, Names.NONE);

        assertThat(template.fill(Ana.scope())).isSameAs(text);
        assertThat(template.variables()).isEmpty();
    }

    @Test
    void a_text_that_would_grow_without_end_is_cut_between_two_characters() {
        Scope scope = Ana.with("name", "😴".repeat(2000));

        String filled =
                Expressions.template("x" + "{{name}}".repeat(1000), Ana.NAMES).fill(scope);
        String plain = Expressions.template("x" + "😴".repeat(9000), Ana.NAMES).fill(scope);

        assertThat(filled).hasSize(Template.MAX_LENGTH - 1).endsWith("😴").isEqualTo(plain);
    }
}
