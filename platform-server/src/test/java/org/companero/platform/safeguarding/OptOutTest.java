package org.companero.platform.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.platform.audience.ContactId;
import org.companero.platform.audience.Contacts;
import org.companero.platform.audience.Locality;
import org.companero.platform.conversations.Channel;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.Conversations;
import org.companero.platform.programs.Coaching;
import org.companero.platform.programs.Said;
import org.companero.platform.programs.SettableClock;
import org.companero.platform.programs.SmallPrograms;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.OptOutResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// Who writes STOP is left alone, on every channel, until they ask to be written to again.
@PlatformTest
@Import(SettableClock.class)
@TestPropertySource(properties = "db-scheduler.polling-interval=50ms")
class OptOutTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Coaching coaching;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Restraints restraints;

    @Autowired
    private OptOuts optOuts;

    @Autowired
    private Transactions transactions;

    private TestCreator creator;
    private TestWorkspace studio;

    @BeforeEach
    void register(@Autowired TestCreators creators) {
        creator = creators.register("Ana Coaching");
        studio = TestWorkspace.of(creator);
    }

    @Test
    void stop_is_confirmed_once_and_nothing_is_sent_until_start() {
        studio.publish(SmallPrograms.pause("wait", Duration.ofHours(2)));
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("wait");
            visitor.hears("See you soon.");
            visitor.say("Please stop");
            visitor.hears("You will get no more messages from Ana Coaching.");
            visitor.say("STOP");
            visitor.say("wait");
            visitor.say("what did I miss?");
            clock.move(Duration.ofHours(3));
            await("nothing is said")
                    .during(Duration.ofMillis(500))
                    .atMost(PATIENCE)
                    .until(() -> visitor.heard().size() == 2);
            assertThat(list()).singleElement().satisfies(proof -> {
                assertThat(proof.words()).isEqualTo("Please stop");
                assertThat(proof.channel()).isEqualTo("widget");
                assertThat(proof.undoneAt()).isNull();
            });

            visitor.say("start");
            visitor.hears("Welcome back.");
            visitor.hears("Here I am again.");
            assertThat(list().getFirst().undoneWords()).isEqualTo("start");
        }
    }

    @Test
    void one_word_holds_on_all_channels_of_the_creator() {
        studio.publish(SmallPrograms.pause("wait", Duration.ofHours(1)));
        studio.publish(SmallPrograms.nameAndDrink("drink"));
        asCreator(() -> {
            ContactId person = transactions.write(() -> contacts.add(Locality.of("es", "America/Bogota")));
            ConversationId widget = transactions.write(() -> conversations.open(person, Channel.WIDGET));
            ConversationId telegram = transactions.write(() -> conversations.open(person, Channel.TELEGRAM));
            say(widget, "wait");
            say(telegram, "BAJA");
            clock.move(Duration.ofHours(2));

            await("nothing is said")
                    .during(Duration.ofMillis(500))
                    .atMost(PATIENCE)
                    .until(() -> texts(widget).equals(List.of("wait", "See you soon.")));
            assertThat(texts(telegram).getLast())
                    .isEqualTo("No recibirás más mensajes de Ana Coaching. Si cambias de idea, escribe ALTA.");
            say(telegram, "ALTA");
            await().atMost(PATIENCE).until(() -> texts(widget).contains("Here I am again."));
        });
    }

    @Test
    void a_word_that_answers_a_question_is_an_answer_unless_it_is_in_capitals() {
        studio.publish(SmallPrograms.nameAndDrink("drink"));
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("drink");
            visitor.hears("What is your name?");
            visitor.say("alto");
            visitor.hears("Tea or coffee, alto?");

            visitor.say("ALTO");
            visitor.hears("No recibirás más mensajes");
        }
    }

    @Test
    void whoever_is_in_danger_is_answered_even_so() {
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("STOP");
            visitor.hears("no more messages");
            visitor.say("i want to kill myself");
            visitor.hears("024");
        }
    }

    @Test
    void many_are_asked_for_at_once() {
        asCreator(() -> {
            ContactId quiet = stranger();
            ContactId open = stranger();
            say(transactions.write(() -> conversations.open(quiet, Channel.WIDGET)), "unsubscribe");

            var found = transactions.read(() -> restraints.of(List.of(quiet, open)));

            assertThat(found).containsOnlyKeys(quiet);
            assertThat(found.get(quiet).optedOut()).isNotNull();
            assertThat(found.get(quiet).inCrisis()).isNull();
            assertThat(transactions.read(() -> optOuts.isOptedOut(quiet))).isTrue();
            assertThat(transactions.read(() -> optOuts.isOptedOut(open))).isFalse();
        });
    }

    @Test
    void what_one_creator_was_asked_binds_no_other(@Autowired TestCreators creators) {
        var other = creators.register();
        asCreator(() -> {
            ContactId person = stranger();
            say(transactions.write(() -> conversations.open(person, Channel.WIDGET)), "STOP");

            assertThat(CurrentCreator.call(other.id(), () -> transactions.read(() -> restraints.of(List.of(person)))))
                    .isEmpty();
            assertThat(studio.get("/api/v1/auth/audit?action=contact.opted_out"))
                    .contains("widget");
            assertThat(TestWorkspace.of(other).get("/api/v1/creators/safeguarding/opt-outs"))
                    .isEqualTo("[]");
        });
    }

    private ContactId stranger() {
        return transactions.write(() -> contacts.add(Locality.of("en", "UTC")));
    }

    private void asCreator(Runnable work) {
        CurrentCreator.run(creator.id(), work::run);
    }

    private void say(ConversationId conversation, String text) {
        coaching.receive(conversation, new Said(UUID.randomUUID().toString(), text, null));
    }

    private List<String> texts(ConversationId conversation) {
        return CurrentCreator.call(
                creator.id(),
                () -> transactions.read(() -> conversations.after(conversation, 0, 100)).stream()
                        .map(MessageResource::text)
                        .toList());
    }

    // Not through the API: a token does not outlive the hours that the clock is moved by.
    private List<OptOutResource> list() {
        return CurrentCreator.call(creator.id(), alerts::optOuts);
    }
}
