package org.companero.protocol.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.demo.SamplePrograms;
import org.companero.protocol.engine.Drawn;
import org.companero.protocol.engine.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramJsonTest {

    private static final String EMPTY = """
            {"schema":2,"name":"A","language":"en","triggers":[],"steps":[],"transitions":[],"notes":[],"translations":[],\
            "fallbacks":[],"layout":{}}""";

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
            "steps":[]       | "steps":[{"kind":"poll","id":"a"}]  | steps[0]        | “poll” is not a known kind. It is one of: message, card, typing, question, choice, several_choices, answer,
            "steps":[]       | "steps":[{"id":"a"}]                | steps[0]        | “kind” is missing. It is one of: message,
            "steps":[]       | "steps":[{"kind":"message","id":"a","title":""}] | steps[0].text | “text” is missing.
            "steps":[]       | "steps":[{"kind":"message","id":"a","title":"","text":null}] | steps[0].text | “text” may not be null.
            "steps":[]       | "steps":[{"kind":"message","id":"a","title":"","text":7}] | steps[0].text | “7” is not a text.
            "steps":[]       | "steps":[{"kind":"message","id":"a b","title":"","text":"","media":[],"links":[]}] | steps[0].id | a node id is 1 to 64 letters, digits, '_' or '-', not 'a b'
            "steps":[]       | "steps":[{"kind":"wait","id":"a","title":"","ways":[{"id":"x","label":"","until":{"kind":"after","duration":"4 hours"}}]}] | steps[0].ways[0].until.duration | “4 hours” is not a duration such as PT4H.
            "steps":[]       | "steps":[{"kind":"wait","id":"a","title":"","ways":[{"id":"x","label":"","until":{"kind":"after","duration":4}}]}] | steps[0].ways[0].until.duration | a duration such as PT4H
            "steps":[]       | "steps":[null]                      | steps           | may not be null
            "steps":[]       | "steps":{}                          | steps           | This has to be a list.
            "steps":[]       | "steps":null                        | steps           | “steps” may not be null.
            "steps":[],      | ``                                  | steps           | “steps” is missing.
            "name":"A"       | "name":"A","name":"B"               | line 1          | A member is there twice.
            "schema":2       | "schema":"1"                        | schema          | a whole number
            "schema":2       | "schema":1.5                        | schema          | a whole number
            "layout":{}      | "layout":{"a":{"x":1}}              | layout.a.y      | “y” is missing.
            "layout":{}      | "layout":{"a":{"x":1e400,"y":0}}    | layout.a        | This number is out of range.
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
        String newer = EMPTY.replace("\"schema\":2", "\"schema\":3,\"weather\":\"fine\"")
                .replace("\"steps\":[]", "\"steps\":[{\"kind\":\"poll\"}]");

        assertThatExceptionOfType(MalformedProgram.class)
                .isThrownBy(() -> ProgramJson.read(newer))
                .satisfies(e -> {
                    assertThat(e.getMessage()).contains("newer version");
                    assertThat(e.place()).isEqualTo("schema");
                });
        assertThatExceptionOfType(MalformedProgram.class)
                .isThrownBy(() -> ProgramJson.read(EMPTY.replace("\"schema\":2", "\"schema\":3")))
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

    @Test
    void what_another_version_wrote_beside_it_is_kept_and_written_again() {
        String json =
                EMPTY.replace("\"name\"", "\"author\":{\"team\":7},\"name\"").replace("\"steps\":[]", """
                        "steps":[{"kind":"message","id":"a","title":"","text":"Hi","media":[],"links":[],"mood":"warm"}]""");

        Program read = ProgramJson.read(json);
        Program moved = read.drawn(
                read.triggers(), List.of(Steps.message("b", "New"), read.steps().getFirst()), List.of(), Map.of());

        assertThat(read.extras().members()).containsOnlyKeys("/author", "/steps/id=a/mood");
        assertThat(ProgramJson.read(ProgramJson.write(read))).isEqualTo(read);
        assertThat(ProgramJson.write(moved)).contains("\"author\":{\"team\":7}", "\"mood\":\"warm\"");
        assertThat(ProgramJson.write(read.drawn(List.of(), List.of(), List.of(), Map.of())))
                .contains("author")
                .doesNotContain("mood");
    }

    @Test
    void within_a_greater_text_it_is_the_same_program() {
        String json = EMPTY.replace("\"name\"", "\"author\":\"B\",\"name\"");
        Program read = ProgramJson.read(json);
        var resource = new ProgramResource(UUID.randomUUID(), 1, null, false, Instant.EPOCH, read);

        assertThat(ApiJson.read(ApiJson.write(resource), ProgramResource.class)).isEqualTo(resource);
    }

    @Test
    void a_program_of_the_first_version_is_brought_up_to_today() {
        Program read = ProgramJson.read("""
                {"schema":1,"name":"Old","language":"en","triggers":[{"kind":"first_message","id":"t"}],"steps":[
                {"kind":"message","id":"m","title":"","text":"Hi {{name}}"},
                {"kind":"question","id":"q","title":"","text":"?","answer":{"kind":"text","maxLength":9},"variable":"name",
                 "retryText":"Again","tries":3},
                {"kind":"choice","id":"c","title":"","text":"?","options":[{"id":"x","label":"X"}],"variable":"","retryText":"",
                 "tries":2},
                {"kind":"branch","id":"b","title":"","cases":[{"id":"y","label":"Y",
                 "condition":{"variable":"name","operator":"equals","value":"Ana"}}]},
                {"kind":"wait","id":"w","title":"","duration":"PT4H"},
                {"kind":"set_variable","id":"s","title":"","variable":"x","value":"1"},
                {"kind":"answer","id":"a","title":"","question":"{{input}}"},
                {"kind":"end","id":"e","title":"","outcome":"done"}],
                "transitions":[{"from":"t","outlet":"next","to":"m"}],"layout":{"m":{"x":1.0,"y":2.0}}}""");

        assertThat(read.schema()).isEqualTo(Program.SCHEMA);
        assertThat(read.extras()).isEqualTo(Extras.NONE);
        assertThat(read.steps())
                .containsExactly(
                        Steps.message("m", "Hi {{name}}"),
                        new Ask.Question(
                                new NodeId("q"),
                                "",
                                "?",
                                new ExpectedAnswer.Text(9),
                                "name",
                                List.of("Again"),
                                3,
                                null),
                        new Ask.Choice(
                                new NodeId("c"), "", "?", List.of(new Ask.Option("x", "X")), "", List.of(), 2, null),
                        new Decide.Branch(
                                new NodeId("b"),
                                "",
                                List.of(new Decide.Branch.Case(
                                        "y", "Y", new Condition.Compare("name", Condition.Operator.EQUALS, "Ana")))),
                        Steps.pause("w", Duration.ofHours(4)),
                        Steps.set("s", "x", "1"),
                        Steps.answer("a", "{{input}}"),
                        Steps.end("e", "done"));
    }

    private static Program asking(String answer) {
        Step ask = new Ask.Question(new NodeId("a"), "", "?", new ExpectedAnswer.Email(), "a", "", 3);
        Program program = new Program(Program.SCHEMA, "A", "en", List.of(), List.of(ask), List.of(), Map.of());
        return ProgramJson.read(ProgramJson.write(program).replace("{\"kind\":\"email\"}", answer));
    }

    private static ExpectedAnswer expected(Program program) {
        return ((Ask.Question) program.steps().getFirst()).answer();
    }
}
