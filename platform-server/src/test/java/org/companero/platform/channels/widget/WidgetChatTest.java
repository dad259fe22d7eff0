package org.companero.platform.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.programs.Coaching;
import org.companero.platform.programs.Said;
import org.companero.platform.programs.ScriptedAnswerer;
import org.companero.platform.programs.SmallPrograms;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.frame.WidgetEvent;
import org.companero.protocol.frame.WidgetRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@PlatformTest
@Import(ScriptedAnswerer.class)
class WidgetChatTest {

    @LocalServerPort
    private int port;

    private CreatorId creator;
    private TestWorkspace studio;
    private String key;

    @BeforeEach
    void publishSomething(@Autowired TestCreators creators) {
        var registered = creators.register();
        creator = registered.id();
        studio = TestWorkspace.of(registered);
        key = studio.widgetKey();
        studio.publish(SmallPrograms.nameAndDrink("drink"));
    }

    @Test
    void a_person_is_led_through_a_program_and_the_creator_sees_it() {
        try (var visitor = TestVisitor.arrive(port, key)) {
            visitor.say("I would like a drink");
            visitor.hears("What is your name?");
            visitor.say("Ada");
            var offer = visitor.hears("Tea or coffee, Ada?");
            visitor.choose("tea", "Tea");
            visitor.hears("Enjoy your Tea, Ada.");

            assertThat(offer.choices()).containsExactly(new Choice("tea", "Tea"), new Choice("coffee", "Coffee"));
            assertThat(visitor.messages())
                    .extracting(MessageResource::text)
                    .containsExactly(
                            "I would like a drink",
                            "What is your name?",
                            "Ada",
                            "Tea or coffee, Ada?",
                            "Tea",
                            "Enjoy your Tea, Ada.");
            assertThat(visitor.messages())
                    .extracting(MessageResource::sequence)
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(studio.conversations()).singleElement().satisfies(line -> {
                assertThat(line.contactName()).matches("Visitor [0-9A-F]{4}");
                assertThat(line).returns(6L, ConversationSummary::messages).returns(null, ConversationSummary::program);
                assertThat(studio.messages(line.id())).isEqualTo(visitor.messages());
            });
        }
    }

    @Test
    void who_comes_back_goes_on_where_they_were() {
        String token;
        try (var visitor = TestVisitor.arrive(port, key)) {
            visitor.say("drink");
            visitor.hears("What is your name?");
            token = visitor.welcome().token();
        }

        try (var again = TestVisitor.resume(port, key, token, 1)) {
            again.say("Ada");
            again.hears("Tea or coffee, Ada?");

            assertThat(again.welcome().messages())
                    .extracting(MessageResource::sequence)
                    .containsExactly(2L);
            assertThat(again.messages()).extracting(MessageResource::sequence).containsExactly(2L, 3L, 4L);
        }
    }

    @Test
    void a_message_sent_twice_is_stored_once_and_confirmed_twice() {
        try (var visitor = TestVisitor.arrive(port, key)) {
            visitor.send(new WidgetRequest.Say("one", "drink"));
            visitor.hears("What is your name?");
            visitor.send(new WidgetRequest.Say("one", "drink"));

            await().until(() -> confirmations(visitor, "one").size() == 2);
            assertThat(confirmations(visitor, "one"))
                    .extracting(MessageResource::sequence)
                    .containsExactly(1L, 1L);
            assertThat(studio.messages(visitor.welcome().conversationId())).hasSize(2);
        }
    }

    @Test
    void two_windows_of_one_person_hear_the_same_in_the_same_order() {
        try (var one = TestVisitor.arrive(port, key);
                var two = TestVisitor.resume(port, key, one.welcome().token(), 0)) {
            one.say("drink");
            two.hears("What is your name?");
            two.say("Ada");
            one.hears("Tea or coffee, Ada?");
            two.hears("Tea or coffee, Ada?");

            assertThat(two.messages()).isEqualTo(one.messages());
            assertThat(one.messages()).extracting(MessageResource::sequence).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void many_at_once_in_one_conversation_lose_nothing_and_keep_one_order(@Autowired Coaching coaching)
            throws Exception {
        try (var visitor = TestVisitor.arrive(port, key);
                var threads = Executors.newFixedThreadPool(20)) {
            var conversation = new ConversationId(visitor.welcome().conversationId());
            List<Future<?>> talking = new ArrayList<>();
            for (int thread = 0; thread < 20; thread++) {
                int name = thread;
                talking.add(threads.submit(() -> CurrentCreator.run(
                        creator,
                        () -> IntStream.range(0, 5)
                                .forEach(turn -> coaching.receive(
                                        conversation, new Said(name + "-" + turn, "slowly " + turn, null))))));
            }
            for (var one : talking) {
                one.get();
            }

            await().until(() -> visitor.messages().size() >= 100);
            assertThat(visitor.messages().subList(0, 100))
                    .extracting(MessageResource::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 100).boxed().toList());
            assertThat(visitor.messages().stream()
                            .map(MessageResource::clientId)
                            .distinct())
                    .hasSizeGreaterThanOrEqualTo(100);
        }
    }

    @Test
    void more_than_a_page_of_missed_messages_comes_in_order(@Autowired Coaching coaching) {
        UUID conversation;
        String token;
        try (var visitor = TestVisitor.arrive(port, key)) {
            conversation = visitor.welcome().conversationId();
            token = visitor.welcome().token();
        }
        CurrentCreator.run(
                creator,
                () -> IntStream.range(0, 450)
                        .forEach(turn -> coaching.receive(
                                new ConversationId(conversation), new Said("m" + turn, "slowly " + turn, null))));

        try (var again = TestVisitor.resume(port, key, token, 10)) {
            await().until(() -> again.messages().size() >= 440);

            assertThat(again.welcome().messages()).hasSize(200);
            assertThat(again.messages().subList(0, 440))
                    .extracting(MessageResource::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(11, 450).boxed().toList());
        }
    }

    @Test
    void a_token_is_worth_nothing_at_another_creators_widget(@Autowired TestCreators creators) {
        var other = TestWorkspace.of(creators.register());
        try (var visitor = TestVisitor.arrive(port, key)) {
            visitor.say("drink");
            visitor.hears("What is your name?");

            try (var elsewhere = TestVisitor.resume(
                    port, other.widgetKey(), visitor.welcome().token(), 0)) {
                assertThat(elsewhere.welcome().token())
                        .isNotEqualTo(visitor.welcome().token());
                assertThat(elsewhere.welcome().conversationId())
                        .isNotEqualTo(visitor.welcome().conversationId());
                assertThat(elsewhere.welcome().messages()).isEmpty();
            }
            var theirs = other.get(
                    "/api/v1/channels/conversations/" + visitor.welcome().conversationId() + "/messages");
            assertThat(theirs).contains("\"CONVERSATION_NOT_FOUND\"").doesNotContain("drink");
            assertThat(other.conversations()).isEmpty();
        }
    }

    private static List<MessageResource> confirmations(TestVisitor visitor, String clientId) {
        return visitor.all(WidgetEvent.Message.class)
                .map(WidgetEvent.Message::message)
                .filter(message -> clientId.equals(message.clientId()))
                .toList();
    }
}
