package org.companero.protocol.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.companero.protocol.demo.SamplePrograms;
import org.companero.protocol.engine.Drawn;
import org.companero.protocol.engine.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramJsonTest {

    private static final String EMPTY = """
            {"schema":1,"name":"A","language":"en","triggers":[],"steps":[],"transitions":[],"layout":{}}""";

    @Test
    void a_program_is_read_back_as_it_was_written() {
        Program program = SamplePrograms.betterSleep("es");

        assertThat(ProgramJson.read(ProgramJson.write(program))).isEqualTo(program);
    }

    @Test
    void the_same_program_is_always_written_the_same() {
        Program program = SamplePrograms.betterSleep("en");

        assertThat(ProgramJson.write(ProgramJson.read(ProgramJson.write(program))))
                .isEqualTo(ProgramJson.write(program));
    }

    @Test
    void bounds_may_be_left_out_or_null() {
        Program open = asking("{\"kind\":\"number\"}");
        Program half = asking("{\"kind\":\"number\",\"min\":0.5,\"max\":null}");

        assertThat(expected(open)).isEqualTo(new ExpectedAnswer.Number(null, null));
        assertThat(expected(half)).isEqualTo(new ExpectedAnswer.Number(new BigDecimal("0.5"), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "steps":[]       | "steps":[{"kind":"poll","id":"a"}]  | steps[0]        | “poll” is not a known kind. It is one of: message, question, choice, branch, set_variable, answer, wait, end.
            "steps":[]       | "steps":[{"id":"a"}]                | steps[0]        | “kind” is missing. It is one of: message,
            "steps":[]       | "steps":[{"kind":"message","id":"a","title":""}] | steps[0].text | “text” is missing.
            "steps":[]       | "steps":[{"kind":"message","id":"a","title":"","text":null}] | steps[0].text | “text” may not be null.
            "steps":[]       | "steps":[{"kind":"message","id":"a","title":"","text":7}] | steps[0].text | “7” is not a text.
            "steps":[]       | "steps":[{"kind":"message","id":"a b","title":"","text":""}] | steps[0].id | a node id is 1 to 64 letters, digits, '_' or '-', not 'a b'
            "steps":[]       | "steps":[{"kind":"message","id":"a","title":"","text":"","colour":"red"}] | steps[0].colour | “colour” is not known here. Known are: id, text, title
            "steps":[]       | "steps":[{"kind":"wait","id":"a","title":"","duration":"4 hours"}] | steps[0].duration | “4 hours” is not a duration such as PT4H.
            "steps":[]       | "steps":[{"kind":"wait","id":"a","title":"","duration":4}] | steps[0].duration | a duration such as PT4H
            "steps":[]       | "steps":[null]                      | steps           | may not be null
            "steps":[]       | "steps":{}                          | steps           | This has to be a list.
            "steps":[]       | "steps":null                        | steps           | “steps” may not be null.
            "steps":[],      | ``                                  | steps           | “steps” is missing.
            "name":"A"       | "name":"A","name":"B"               | line 1          | A member is there twice.
            "name":"A"       | "name":"A","author":"B"             | author          | “author” is not known here.
            "schema":1       | "schema":"1"                        | schema          | a whole number
            "schema":1       | "schema":1.5                        | schema          | a whole number
            "layout":{}      | "layout":{"a":{"x":1}}              | layout.a.y      | “y” is missing.
            "layout":{}      | "layout":{"a":{"x":1e400,"y":0}}    | layout.a        | finite
            "layout":{}      | "layout":{"a":{"x":"NaN","y":0}}    | layout.a        | ``
            "layout":{}      | "layout":{"a b":{"x":1,"y":0}}      | layout          | ``
            "triggers":[]    | "triggers":[{"kind":"keyword","id":"a","words":["x",null]}] | triggers[0].words | null
            "layout":{}}     | "layout":{}                         | line 1          | This is not JSON: look for a missing quote, comma or bracket.
            "layout":{}}     | "layout":{}} x                      | line 1          | This is not JSON
            "layout":{}}     | "layout":{}} {}                     | ``              | There is more text after the end.
            """)
    void what_is_no_program_is_refused_with_the_place_and_the_reason(
            String part, String instead, String place, String words) {
        String json = EMPTY.replace(part, instead == null ? "" : instead);

        assertThatExceptionOfType(MalformedProgram.class)
                .isThrownBy(() -> ProgramJson.read(json))
                .satisfies(e -> {
                    assertThat(e.place()).startsWith(place == null ? "" : place);
                    assertThat(e.getMessage())
                            .contains(words == null ? "" : words)
                            .doesNotContain("java.", "tools.jackson", "org.companero", "`");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "7", "\"program\"", "[]", "true", "<program/>", "\u0000"})
    void anything_else_is_refused_too(String json) {
        assertThatExceptionOfType(MalformedProgram.class)
                .isThrownBy(() -> ProgramJson.read(json))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("java.", "companero", "`"));
    }

    @Test
    void a_newer_program_says_so_before_anything_else() {
        String newer = EMPTY.replace("\"schema\":1", "\"schema\":2,\"weather\":\"fine\"")
                .replace("\"steps\":[]", "\"steps\":[{\"kind\":\"poll\"}]");

        assertThatExceptionOfType(MalformedProgram.class)
                .isThrownBy(() -> ProgramJson.read(newer))
                .satisfies(e -> {
                    assertThat(e.getMessage()).contains("newer version");
                    assertThat(e.place()).isEqualTo("schema");
                });
        assertThatExceptionOfType(MalformedProgram.class)
                .isThrownBy(() -> ProgramJson.read(EMPTY.replace("\"schema\":1", "\"schema\":2")))
                .withMessageContaining("newer version");
    }

    @Test
    void a_text_that_is_too_deep_or_too_long_is_refused_without_being_read() {
        String deep = EMPTY.replace("\"A\"", "[".repeat(100_000) + "]".repeat(100_000));
        String endless = EMPTY.replace("\"A\"", "\"" + "x".repeat(ProgramJson.MAX_CHARACTERS) + "\"");

        assertThatExceptionOfType(MalformedProgram.class).isThrownBy(() -> ProgramJson.read(deep));
        assertThatExceptionOfType(MalformedProgram.class)
                .isThrownBy(() -> ProgramJson.read(endless))
                .withMessageContaining("too long");
    }

    @Test
    void a_draft_that_breaks_rules_is_read_all_the_same() {
        Program draft = Drawn.row(Steps.message("a", ""), Steps.message("a", "x".repeat(9000)))
                .lead("ghost", "", "a")
                .program();

        assertThat(ProgramJson.read(ProgramJson.write(draft))).isEqualTo(draft);
    }

    private static Program asking(String answer) {
        Step ask = new Step.Question(new NodeId("a"), "", "?", new ExpectedAnswer.Email(), "a", "", 3);
        Program program = new Program(1, "A", "en", List.of(), List.of(ask), List.of(), Map.of());
        return ProgramJson.read(ProgramJson.write(program).replace("{\"kind\":\"email\"}", answer));
    }

    private static ExpectedAnswer expected(Program program) {
        return ((Step.Question) program.steps().getFirst()).answer();
    }
}
