package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.engine.Steps.choice;
import static org.companero.protocol.engine.Steps.message;

import java.util.List;
import java.util.Map;
import org.companero.protocol.api.Choice;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static final NodeId HI = new NodeId("hi");
    private static final Program PROGRAM = Drawn.row(
                    message("hi", "Hello, {{contact.first_name}}"),
                    message("more", "More"),
                    choice("pick", "", "Well", "Badly"))
            .program()
            .translated(
                    List.of(
                            new Translation(
                                    "es",
                                    Map.of(
                                            HI,
                                            Map.of("text", "Hola, {{contact.first_name}}"),
                                            new NodeId("pick"),
                                            Map.of(
                                                    "text",
                                                    "Elige",
                                                    "options.a.label",
                                                    "Bien",
                                                    "options.b.label",
                                                    " "))),
                            new Translation("pt", Map.of(HI, Map.of("text", "Olá"))),
                            new Translation("es-MX", Map.of(HI, Map.of("text", "Qué tal")))),
                    List.of("pt", "en"));

    @ParameterizedTest
    @CsvSource({
        "es, 'Hola, Ana'",
        "es-AR, 'Hola, Ana'",
        "es-mx, Qué tal",
        "pt-BR, Olá",
        "en-GB, 'Hello, Ana'",
        "fr, Olá",
        "'', 'Hello, Ana'",
    })
    void the_person_s_language_is_spoken_or_the_first_fallback(String language, String said) {
        var run = Rehearsal.of(PROGRAM, People.in("UTC", language), Rehearsal.NOW);

        assertThat(run.said()).first().isEqualTo(said);
    }

    @Test
    void what_is_not_translated_is_said_as_it_was_written() {
        var run = Rehearsal.of(PROGRAM, People.ANA, Rehearsal.NOW);

        assertThat(run.said()).containsExactly("Hola, Ana", "More", "Elige");
        assertThat(run.buttons()).containsExactly(new Choice("a", "Bien"), new Choice("b", "Badly"));
    }

    @Test
    void the_engine_s_own_words_and_customs_are_those_of_the_language_that_is_spoken() {
        var run = Rehearsal.of(PROGRAM, People.ANA, Rehearsal.NOW);

        assertThat(run.says("plátanos").said()).containsExactly("Elige una de estas opciones, por favor.");
    }
}
