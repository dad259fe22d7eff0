package org.companero.platform.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.knowledge.Evidence;
import org.companero.platform.knowledge.Retrieval;
import org.companero.platform.knowledge.Uploads;
import org.companero.platform.tenancy.CurrentCreator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class NaughtyQuestionsTest {

    private static final Path STRINGS = Path.of("../../shared/data/strings/blns.json");

    @Autowired
    private TestCreators creators;

    @Autowired
    private Retrieval retrieval;

    @Test
    void questions_nobody_expects_find_something_or_nothing() {
        assertAllAnswered(List.of(
                "\u0000",
                "'; drop table knowledge_posting; --",
                "\ud83d",
                "ﷺ".repeat(50),
                "a".repeat(10_000),
                "%s %n {} ${jndi:ldap://127.0.0.1/a}",
                "\u202eesrever",
                "👩‍👩‍👧‍👦 ¿?",
                "the of and",
                "\\",
                "<passage>"));
    }

    @Test
    void the_big_list_of_naughty_strings_does_no_harm() throws IOException {
        assumeTrue(Files.exists(STRINGS), "Skipped: the list is not at ../shared/data/strings/blns.json");

        assertAllAnswered(List.of(JsonMapper.shared().readValue(Files.readString(STRINGS), String[].class)));
    }

    private void assertAllAnswered(List<String> questions) {
        var creator = creators.register();
        Uploads.ready(creator, "kettle.txt", "The kettle whistles at dawn, and nobody drops a table.");

        CurrentCreator.run(
                creator.id(),
                () -> assertThat(questions)
                        .filteredOn(question -> !question.isBlank())
                        .map(question -> retrieval.look(question, 3))
                        .extracting(Evidence::passages)
                        .allSatisfy(passages -> assertThat(passages).hasSizeLessThanOrEqualTo(1)));
    }
}
