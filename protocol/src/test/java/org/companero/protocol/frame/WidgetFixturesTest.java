package org.companero.protocol.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The widget checks its own message types against these files, so the two sides cannot drift apart unseen.
class WidgetFixturesTest {

    private static final Path DIRECTORY = Path.of("..", "widget-js", "fixtures");
    private static final String FIX = "Run `make fixtures`, look at the difference, and commit it.";
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, String> expected = expected();

    @BeforeAll
    static void write() throws IOException {
        if (!Boolean.getBoolean("fixtures.write")) {
            return;
        }
        Files.createDirectories(DIRECTORY);
        for (String old : fileNames().toList()) {
            Files.delete(DIRECTORY.resolve(old));
        }
        for (var fixture : expected().entrySet()) {
            Files.writeString(DIRECTORY.resolve(fixture.getKey()), fixture.getValue());
        }
    }

    @Test
    void the_fixtures_are_what_the_records_say() throws IOException {
        Map<String, String> actual = new TreeMap<>();
        for (String name : fileNames().toList()) {
            actual.put(name, Files.readString(DIRECTORY.resolve(name)));
        }

        assertThat(actual).as(FIX).isEqualTo(expected);
    }

    @Test
    void every_type_of_frame_has_a_fixture() {
        var kinds = Stream.concat(
                        Stream.of(WidgetRequest.class.getPermittedSubclasses()),
                        Stream.of(WidgetEvent.class.getPermittedSubclasses()))
                .collect(Collectors.toSet());

        var covered = Stream.concat(
                        WidgetFixtures.requests().values().stream(), WidgetFixtures.events().values().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(covered).isEqualTo(kinds);
    }

    @Test
    void every_fixture_is_read_back_as_the_same_frame() {
        assertThatCode(() -> {
                    WidgetFixtures.requests()
                            .forEach((name, frame) -> assertThat(
                                            Frames.readWidgetRequest(Frames.writeWidgetRequest(frame)))
                                    .as(name)
                                    .isEqualTo(frame));
                    WidgetFixtures.events()
                            .forEach((name, frame) -> assertThat(Frames.readWidgetEvent(Frames.writeWidgetEvent(frame)))
                                    .as(name)
                                    .isEqualTo(frame));
                })
                .doesNotThrowAnyException();
    }

    private static Map<String, String> expected() {
        Map<String, String> files = new TreeMap<>();
        WidgetFixtures.requests()
                .forEach((name, frame) ->
                        files.put("request-" + name + ".json", pretty(Frames.writeWidgetRequest(frame))));
        WidgetFixtures.events()
                .forEach((name, frame) -> files.put("event-" + name + ".json", pretty(Frames.writeWidgetEvent(frame))));
        return files;
    }

    private static String pretty(String json) {
        return PRETTY.writeValueAsString(PRETTY.readTree(json)).replace("\r\n", "\n") + "\n";
    }

    private static Stream<String> fileNames() throws IOException {
        if (!Files.isDirectory(DIRECTORY)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString()).toList().stream()
                    .filter(name -> name.endsWith(".json"));
        }
    }
}
