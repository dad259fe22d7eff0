package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggersTest {

    private static final NodeId FIRST = new NodeId("first");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sleep                     | true
            I want to SLEEP!          | true
            «Sleep»                   | true
            sleeping                  | false
            asleep                    | false
            please, a good   night.   | true
            good and night            | false
            SUEÑO                     | true
            sueno                     | true
            now 🔥 please             | true
            ''                        | false
            """)
    void a_keyword_is_heard_as_a_whole_word_or_phrase(String text, boolean heard) {
        Program program = listening(keyword("k", "sleep", "good night", "sueño", "🔥", " "));

        assertThat(Triggers.match(program, text, false).isPresent()).isEqualTo(heard);
    }

    @Test
    void the_first_message_fires_only_the_first_time() {
        Program program = listening(new Trigger.FirstMessage(FIRST));

        assertThat(Triggers.match(program, "hello", true)).contains(FIRST);
        assertThat(Triggers.match(program, "hello", false)).isEmpty();
    }

    @Test
    void a_keyword_beats_a_first_message_in_whichever_program() {
        Map<String, Program> programs = new LinkedHashMap<>();
        programs.put("welcome", listening(new Trigger.FirstMessage(FIRST)));
        programs.put("sleep", listening(keyword("k", "sleep")));

        assertThat(Triggers.match(programs, "sleep", true)).contains(new Triggers.Match<>("sleep", new NodeId("k")));
        assertThat(Triggers.match(programs, "hello", true)).contains(new Triggers.Match<>("welcome", FIRST));
    }

    @Test
    void a_longer_keyword_beats_a_shorter_one_and_an_earlier_program_a_later_one() {
        Map<String, Program> programs = new LinkedHashMap<>();
        programs.put("one", listening(keyword("k", "sleep")));
        programs.put("two", listening(keyword("k", "sleep", "sleep course")));

        assertThat(Triggers.match(programs, "the sleep course", false)
                        .orElseThrow()
                        .program())
                .isEqualTo("two");
        assertThat(Triggers.match(programs, "sleep", false).orElseThrow().program())
                .isEqualTo("one");
    }

    private static Trigger keyword(String id, String... words) {
        return new Trigger.Keyword(new NodeId(id), List.of(words));
    }

    private static Program listening(Trigger... triggers) {
        return new Program(1, "Test", "en", List.of(triggers), List.of(), List.of(), Map.of());
    }
}
