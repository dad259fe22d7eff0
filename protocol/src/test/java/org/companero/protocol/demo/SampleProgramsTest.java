package org.companero.protocol.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Engine;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.RunState;
import org.companero.protocol.engine.Triggers;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.rules.ProgramRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleProgramsTest {

    private static final double CARD_WIDTH = 236;
    private static final double CARD_HEIGHT = 110;
    private static final double TRIGGER_HEIGHT = 32;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void a_sample_has_no_problem_at_all(String language) {
        Program program = SamplePrograms.betterSleep(language);

        assertThat(ProgramRules.check(program)).isEmpty();
        assertThat(program.language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_node_of_a_sample_has_its_own_place_on_the_canvas(String language) {
        Program program = SamplePrograms.betterSleep(language);

        assertThat(program.layout().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        program.nodes().map(Node::id).toList());
        program.layout()
                .forEach((one, place) -> program.layout().forEach((other, second) -> {
                    double height = program.step(one).isPresent() ? CARD_HEIGHT : TRIGGER_HEIGHT;
                    if (!one.equals(other) && second.y() >= place.y()) {
                        assertThat(overlap(place, second, height))
                                .as(one + " and " + other)
                                .isFalse();
                    }
                }));
    }

    private static boolean overlap(Position upper, Position lower, double height) {
        return Math.abs(upper.x() - lower.x()) < CARD_WIDTH && lower.y() - upper.y() < height;
    }

    @Test
    void the_samples_differ_in_their_words_only() {
        Program english = SamplePrograms.betterSleep("en-GB");
        Program spanish = SamplePrograms.betterSleep("es-MX");

        assertThat(spanish.transitions()).isEqualTo(english.transitions());
        assertThat(spanish.layout()).isEqualTo(english.layout());
        assertThat(spanish.name()).isNotEqualTo(english.name());
    }

    @Test
    void a_person_who_slept_badly_is_answered_and_nudged() {
        Conversation person = new Conversation(SamplePrograms.betterSleep("en"), "Hello");

        person.documentsDoNotSay();
        person.says("Ana");
        person.says("I slept badly");
        person.says("Does caffeine keep me awake?");
        person.documentsSay("Caffeine stays for hours.");
        person.says("And what about alcohol?");
        person.documentsSay("Alcohol makes sleep lighter.");
        person.says("no, thanks");
        person.waits();

        assertThat(person.heard)
                .contains("I am sorry, Ana. One bad night does no harm, and there is a lot you can do.")
                .contains("Caffeine stays for hours.", "Alcohol makes sleep lighter.")
                .last()
                .asString()
                .startsWith("One small thing for tonight, Ana");
        assertThat(person.asked).containsExactly("Hello", "Does caffeine keep me awake?", "And what about alcohol?");
        assertThat(person.state.await()).isEqualTo(new Await.Nothing("rested", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void who_begins_with_a_question_is_answered_before_anything_else(String language) {
        Conversation person = new Conversation(SamplePrograms.betterSleep(language), "When is my last coffee?");

        person.documentsSay("Before two in the afternoon.");

        assertThat(person.heard).hasSize(3).first().isEqualTo("Before two in the afternoon.");
        assertThat(person.state.await()).isInstanceOf(Await.Reply.class);
    }

    @Test
    void the_keyword_begins_it_again_in_spanish() {
        Program program = SamplePrograms.betterSleep("es");

        assertThat(Triggers.match(program, "Hola, SUENO otra vez", false)).isPresent();
        assertThat(Triggers.match(program, "Hola", false)).isEmpty();
    }

    private static final class Conversation {

        private final Program program;
        private final List<String> heard = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private RunState state = RunState.fresh();

        private Conversation(Program program, String first) {
            this.program = program;
            tell(new Event.Started(Triggers.match(program, first, true).orElseThrow(), first));
        }

        private void says(String text) {
            tell(new Event.Replied(text, null));
        }

        private void documentsSay(String text) {
            answered(text, AnswerMode.EXTRACTIVE);
        }

        private void documentsDoNotSay() {
            answered("That is not in the documents.", AnswerMode.NO_ANSWER);
        }

        private void answered(String text, AnswerMode mode) {
            String key = ((Await.Result) state.await()).key();
            tell(new Event.KnowledgeAnswered(key, new AskResponse(text, List.of(), mode, "test", 1)));
        }

        private void waits() {
            tell(new Event.TimerFired(
                    ((Await.Waiting) state.await()).alarms().getFirst().key()));
        }

        private void tell(Event event) {
            var advance = Engine.advance(program, state, event, Instant.EPOCH);
            state = advance.state();
            for (Effect effect : advance.effects()) {
                switch (effect) {
                    case Effect.Send send -> heard.add(send.text());
                    case Effect.AskKnowledge question -> asked.add(question.question());
                    default -> {}
                }
            }
        }
    }
}
