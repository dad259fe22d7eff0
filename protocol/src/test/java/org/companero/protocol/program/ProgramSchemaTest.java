package org.companero.protocol.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.companero.protocol.demo.SamplePrograms;
import org.companero.protocol.engine.AnyProgram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published schema is what the records say, and what they write is of it.
class ProgramSchemaTest {

    private static final Path FILE = Path.of("..", "docs", "program.schema.json");
    private static final Path EXAMPLES = Path.of("..", "docs", "examples");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ProgramSchema.of(SourceWords.read()));
    private static final String EMPTY = ProgramJson.write(Program.empty("A", "en"));

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("fixtures.write")) {
            Files.writeString(FILE, ProgramSchema.of(SourceWords.read()));
        }
    }

    @Test
    void the_published_schema_is_what_the_records_say() throws IOException {
        assertThat(Files.readString(FILE).replace("\r\n", "\n"))
                .as("Run `make fixtures`, look at the difference, and commit it.")
                .isEqualTo(ProgramSchema.of(SourceWords.read()));
    }

    @Test
    void it_is_a_schema_itself() throws IOException {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(Files.readString(FILE), InputFormat.JSON)).isEmpty();
    }

    @Test
    void every_kind_is_described() {
        String schema = ProgramSchema.of(SourceWords.read());

        assertThat(Kinds.all()).allSatisfy(kind -> assertThat(schema).contains("\"const\" : \"" + kind + "\""));
        assertThat(Kinds.types())
                .allSatisfy(type -> assertThat(SourceWords.read()
                                .about(type.getName().replaceAll(".*\\.", "").replace('$', '.')))
                        .as(type + " has a sentence about it")
                        .isNotEmpty());
    }

    @Property(tries = 100)
    @Domain(AnyProgram.class)
    void whatever_program_is_written_is_of_the_schema(@ForAll Program program) {
        String json = ProgramJson.write(program);
        // The validator cannot hold numbers out of all proportion, and calls them unknown.
        if (program.schema() == Program.SCHEMA && !json.contains("999999999")) {
            assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void the_samples_and_examples_are_of_the_schema() throws IOException {
        for (String language : new String[] {"en", "es"}) {
            String json = ProgramJson.write(SamplePrograms.betterSleep(language));
            assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        }
        if (Files.isDirectory(EXAMPLES)) {
            try (Stream<Path> files = Files.walk(EXAMPLES)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".json")).toList()) {
                    assertThat(SCHEMA.validate(Files.readString(file), InputFormat.JSON))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "steps":[]       | "steps":[{"kind":"poll","id":"a"}]
            "steps":[]       | "steps":[{"kind":"message","id":"a","title":""}]
            "steps":[]       | "steps":[{"kind":"end","id":"a b","title":"","outcome":""}]
            "steps":[]       | "steps":[{"kind":"typing","id":"a","title":"","duration":3}]
            "language":"en"  | "language":7
            "schema":2       | "schema":3
            """)
    void what_the_program_reader_refuses_the_schema_refuses_too(String part, String instead) {
        assertThat(EMPTY).contains(part);

        assertThat(SCHEMA.validate(EMPTY.replace(part, instead), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void what_a_newer_version_may_add_is_allowed() {
        assertThat(SCHEMA.validate(EMPTY.replace("\"name\"", "\"mood\":7,\"name\""), InputFormat.JSON))
                .isEmpty();
    }
}
