package org.companero.protocol.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The reference page is made from what is registered, and every example in it is tried.
class ExpressionReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "expressions.md");
    private static final Locale SPANISH = Locale.of("es");

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("expressions.write")) {
            Files.writeString(PAGE, ReferencePage.text());
        }
    }

    @Test
    void the_page_is_what_is_registered() throws IOException {
        assertThat(Files.readString(PAGE).replace("\r\n", "\n"))
                .as("Run `make fixtures`, look at the difference, and commit it.")
                .isEqualTo(ReferencePage.text());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void every_example_gives_what_it_says(Entry entry) {
        Expression example = Expressions.compile(entry.example(), Ana.NAMES);

        assertThat(example.text(Ana.scope())).as(entry.example()).isEqualTo(entry.result());
        assertThat(Expressions.faults("{{" + entry.example().replaceAll("[{}]", "") + "}}", Ana.NAMES))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everything_is_told_in_both_languages(Entry entry) {
        assertThat(List.of(entry.sentence(Locale.ENGLISH), entry.sentence(SPANISH)))
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.endsWith("."));
        assertThat(entry.signatures(SPANISH)).isNotEmpty();
    }

    static Stream<Entry> entries() {
        return Stream.concat(Functions.all().stream(), Form.ALL.stream());
    }
}
