package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello, {{name}}!         | Hello, Ana!
            Hello, {{ name }}!       | Hello, Ana!
            {{name}}{{name}}         | AnaAna
            Hello, {{nobody}}!       | Hello, !
            {{a b}} and {{}}         | ' and '
            {{{name}}}               | {Ana}
            {{name                   | {{name
            name}}                   | name}}
            {{ {{name}} }}           | {{ Ana }}
            {name} $1 \\0            | {name} $1 \\0
            """)
    void a_text_is_filled_in_once(String text, String filled) {
        assertThat(Template.fill(text, name -> name.equals("name") ? "Ana" : "")).isEqualTo(filled);
    }

    @Test
    void a_value_is_never_filled_in_itself() {
        assertThat(Template.fill("{{a}}", name -> name.equals("a") ? "{{b}} $1" : "secret"))
                .isEqualTo("{{b}} $1");
    }

    @Test
    void the_names_a_text_asks_for_are_told_once_each() {
        assertThat(Template.names("{{b}} {{ a }} {{b}} {{First name}}")).containsExactly("b", "a", "First name");
    }

    @Test
    void a_text_that_would_grow_without_end_is_cut_between_two_characters() {
        String filled = Template.fill("x" + "{{big}}".repeat(100_000), _ -> "😴".repeat(2000));

        assertThat(filled).hasSize(Template.MAX_LENGTH - 1).endsWith("😴");
    }

    @Test
    void a_text_made_to_be_slow_is_not() {
        String hostile = "{{".repeat(300_000) + "}}".repeat(300_000);

        assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(Template.names(hostile)).containsExactly(""));
    }
}
