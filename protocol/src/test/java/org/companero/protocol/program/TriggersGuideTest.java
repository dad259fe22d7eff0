package org.companero.protocol.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The creator's guide has a section for every kind of trigger, which tells of all its members.
class TriggersGuideTest {

    private static final Path PAGE = Path.of("..", "docs", "guide", "triggers.md");
    private static final Pattern SECTION = Pattern.compile("(?ms)^## [^`\\n]+ · `(\\w+)`\\n(.*?)(?=^#|\\z)");

    static Stream<Class<?>> kinds() {
        return Stream.of(Trigger.class.getPermittedSubclasses());
    }

    @Test
    void there_are_sections_for_all_kinds_and_for_no_others() throws IOException {
        assertThat(sections().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        kinds().map(TriggersGuideTest::name).toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_section_tells_of_every_member(Class<?> kind) throws IOException {
        List<String> members = Stream.of(kind.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(member -> !member.equals("id"))
                .map(member -> "`" + member + "`")
                .toList();

        String section = sections().getOrDefault(name(kind), "");
        assertThat(section).isNotEmpty();
        assertThat(members).allSatisfy(member -> assertThat(section).contains(member));
    }

    private static String name(Class<?> kind) {
        return Objects.requireNonNull(kind.getAnnotation(JsonTypeName.class)).value();
    }

    private static Map<String, String> sections() throws IOException {
        return SECTION.matcher(Files.readString(PAGE).replace("\r\n", "\n"))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }
}
