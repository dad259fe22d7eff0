package org.companero.platform.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.knowledge.Retrieval;
import org.companero.platform.knowledge.Uploads;
import org.companero.platform.tenancy.CurrentCreator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/// Asks the demo document what its readers would ask: the right section must be the first or second found.
@PlatformTest
class SearchQualityTest {

    @Autowired
    private TestCreators creators;

    @Autowired
    private Retrieval retrieval;

    private static @Nullable TestCreator creator;

    // One document for all questions.
    @BeforeEach
    void document() throws IOException {
        if (creator != null) {
            return;
        }
        creator = creators.register();
        Uploads.ready(
                creator,
                "Sleep basics.md",
                new ClassPathResource("demo/sleep-basics.md").getContentAsString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When should I have my last coffee?              | eight hours before bedtime
            how late can i drink caffeine                   | eight hours before bedtime
            I lie awake for ages, what can I do?            | Go to another room
            what temperature is best for sleeping           | 16 and 19 degrees
            Are naps bad for me?                            | ten to twenty minutes
            How many hours do grown-ups need?               | seven to nine hours
            wakeing up at nigt                              | Waking once or twice
            My thoughts race at 3 am                        | slow breath
            Does alcohol help me fall asleep?               | Alcohol makes you drowsy
            I work at night in a hospital                   | protect your sleep
            snoring and breathing stops                     | See a doctor
            ¿A qué hora puedo tomar el último café?         | eight hours before bedtime
            """)
    void the_section_that_answers_is_found_first_or_second(String question, String words) {
        var found = CurrentCreator.call(Objects.requireNonNull(creator).id(), () -> retrieval.look(question, 2));

        assertThat(found.passages())
                .anySatisfy(passage -> assertThat(passage.passage().text().replaceAll("\\s+", " "))
                        .contains(words));
    }
}
