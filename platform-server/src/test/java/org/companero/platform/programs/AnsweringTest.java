package org.companero.platform.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Collectors;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.protocol.frame.WidgetEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@PlatformTest
@Import(ScriptedAnswerer.class)
class AnsweringTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedAnswerer answerer;

    private TestWorkspace studio;
    private TestVisitor visitor;

    @BeforeEach
    void arrive(@Autowired TestCreators creators) {
        studio = TestWorkspace.of(creators.register());
        visitor = TestVisitor.arrive(port, studio.widgetKey());
    }

    @Test
    void without_a_program_a_person_is_answered_from_the_documents() {
        visitor.say("naps");

        var answer = visitor.hears("About naps");
        assertThat(answer.citations())
                .singleElement()
                .satisfies(citation -> assertThat(citation.documentName()).isEqualTo("Script.pdf"));
        assertThat(visitor.heard()).containsExactly("About naps");
    }

    @Test
    void the_parts_of_an_answer_carry_the_id_of_the_message_that_replaces_them() {
        studio.publish(SmallPrograms.answer("ask"));
        visitor.say("ask");
        visitor.hears("What do you want to know?");
        visitor.say("naps");

        var answer = visitor.hears("About naps");
        visitor.hears("Did that help?");
        var parts = visitor.all(WidgetEvent.Delta.class)
                .filter(part -> part.messageId().equals(answer.id()))
                .toList();
        assertThat(parts.stream().map(WidgetEvent.Delta::text).collect(Collectors.joining()))
                .isEqualTo("About naps");
        assertThat(visitor.all(WidgetEvent.Typing.class).findFirst()).hasValue(new WidgetEvent.Typing(true));
        await().untilAsserted(() -> assertThat(
                        visitor.all(WidgetEvent.Typing.class).toList().getLast().on())
                .isFalse());
    }

    @Test
    void what_is_said_while_an_answer_is_made_is_taken_up_afterwards_in_order() throws Exception {
        studio.publish(SmallPrograms.answer("ask"));
        visitor.say("ask");
        visitor.hears("What do you want to know?");
        visitor.say("slow food");
        visitor.say("very much");
        visitor.say("and walks?");
        await().until(() -> visitor.messages().size() == 5);
        answerer.letGo();

        visitor.hears("About and walks?");
        assertThat(visitor.heard())
                .containsExactly(
                        "What do you want to know?",
                        "About slow food",
                        "Did that help?",
                        "Thank you for 'very much'.",
                        "About and walks?");
    }

    @Test
    void a_failing_answer_is_tried_again() {
        visitor.say("flaky things");

        visitor.hears("About flaky things");
        assertThat(visitor.heard()).hasSize(1);
    }

    @Test
    void an_answer_that_cannot_be_had_is_owned_up_to_and_the_program_goes_on() {
        studio.publish(SmallPrograms.answer("ask"));
        visitor.say("ask");
        visitor.hears("What do you want to know?");
        visitor.say("broken things");

        await().atMost(Duration.ofSeconds(40)).until(() -> visitor.heard().contains("Did that help?"));
        assertThat(visitor.heard().get(1)).startsWith("I cannot look that up right now.");
    }

    @Test
    void a_question_asked_during_a_pause_is_answered_and_the_pause_goes_on() {
        studio.publish(SmallPrograms.pause("pause", Duration.ofSeconds(3)));
        visitor.say("pause");
        visitor.hears("See you soon.");
        visitor.say("naps");

        visitor.hears("About naps");
        visitor.hears("Here I am again.");
        assertThat(visitor.heard()).containsExactly("See you soon.", "About naps", "Here I am again.");
    }

    @Test
    void what_a_program_gives_up_on_is_answered_from_the_documents() {
        studio.publish(SmallPrograms.nameAndDrink("drink"));
        visitor.say("drink");
        visitor.hears("What is your name?");
        visitor.say("Ada");
        visitor.hears("Tea or coffee, Ada?");
        visitor.say("neither");
        visitor.say("nor");
        visitor.say("naps");

        visitor.hears("About naps");
        assertThat(visitor.heard())
                .containsExactly(
                        "What is your name?",
                        "Tea or coffee, Ada?",
                        "Please choose one.",
                        "Please choose one.",
                        "About naps");
    }

    @Test
    void who_is_in_a_deleted_program_is_free() {
        var program = studio.publish(SmallPrograms.answer("ask"));
        visitor.say("ask");
        visitor.hears("What do you want to know?");
        assertThat(studio.conversations().getFirst().program()).isEqualTo("Answer");

        studio.client()
                .delete()
                .uri("/api/v1/creators/programs/" + program.id())
                .retrieve()
                .toBodilessEntity();
        visitor.say("ask");

        visitor.hears("About ask");
        assertThat(studio.conversations().getFirst().program()).isNull();
    }

    @Test
    void a_first_message_begins_the_program_that_waits_for_it_and_a_second_one_does_not() {
        studio.publish(SmallPrograms.greeting("Welcome!"));
        visitor.say("hi");
        visitor.hears("Welcome!");
        visitor.say("hi again");

        visitor.hears("About hi again");
        assertThat(visitor.heard()).containsExactly("Welcome!", "About hi again");
    }
}
