package org.companero.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents promise is there.
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern MAKE = Pattern.compile("(?m)(?:^ {4}|`)make ([a-z][a-z -]*)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

    @Test
    void every_make_command_in_the_documents_is_a_target() throws Exception {
        Set<String> targets = Files.readAllLines(ROOT.resolve("Makefile")).stream()
                .filter(line -> line.matches("[a-z-]+:.*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        for (Path document : documents()) {
            MAKE.matcher(Files.readString(document))
                    .results()
                    .flatMap(found -> Stream.of(found.group(1).trim().split(" +")))
                    .forEach(named::add);
        }

        assertThat(named).isNotEmpty();
        assertThat(targets).as("targets of the Makefile").containsAll(named);
    }

    @Test
    void every_relative_link_in_the_documents_leads_to_a_file() throws Exception {
        for (Path document : documents()) {
            List<String> links = LINK.matcher(Files.readString(document))
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> !link.contains("://"))
                    .toList();

            assertThat(links)
                    .as("links of " + ROOT.relativize(document))
                    .allMatch(link -> Files.exists(document.resolveSibling(link)));
        }
    }

    @Test
    void every_decision_is_listed() throws Exception {
        Path decisions = ROOT.resolve("docs/decisions");
        String index = Files.readString(decisions.resolve("README.md"));
        try (Stream<Path> records = Files.list(decisions)) {
            assertThat(records.map(record -> record.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .as("add the record to docs/decisions/README.md")
                    .isNotEmpty()
                    .allMatch(name -> index.contains("(" + name + ")"));
        }
    }

    @Test
    void the_build_machine_runs_the_command_that_the_readme_names() throws Exception {
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("\n    make test\n");
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("\nexec make test\n");
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
                            docs.filter(path -> path.toString().endsWith(".md")))
                    .toList();
        }
    }
}
