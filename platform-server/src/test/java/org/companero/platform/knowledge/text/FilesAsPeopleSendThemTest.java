package org.companero.platform.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Reads every public sample file: each ends as text or with a reason its owner can act on.
class FilesAsPeopleSendThemTest {

    private static final Path FOLDER = Path.of("../../shared/data/documents");

    private final DocumentReader reader = new DocumentReader(Duration.ofSeconds(30));

    @TestFactory
    Stream<DynamicTest> every_file_is_read_or_refused_with_a_reason() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "Skipped: the public sample files are not at ../shared/data/documents");
        var files = new ArrayList<Path>();
        try (var listing = Files.list(FOLDER)) {
            listing.sorted().forEach(files::add);
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> readOrRefuse(file)));
    }

    private void readOrRefuse(Path file) throws IOException {
        var name = file.getFileName().toString();
        var bytes = Files.readAllBytes(file);
        try {
            var text = reader.read(reader.kindOf(name, bytes), bytes);

            assertThat(text.blocks()).isNotEmpty();
            assertThat(text.content()).doesNotContain("\0");
        } catch (UnreadableDocumentException refused) {
            assertThat(refused.advice()).containsPattern("(?i)upload").endsWith(".");
        }
    }
}
