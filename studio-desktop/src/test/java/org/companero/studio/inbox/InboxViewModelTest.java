package org.companero.studio.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.MessageResource.Direction;
import org.companero.protocol.frame.LiveEvent;
import org.companero.studio.inbox.InboxViewModel.State;
import org.companero.studio.server.ConversationsDouble;
import org.companero.studio.server.LiveFeed.Link;
import org.companero.studio.server.ServerUnreachable;
import org.companero.studio.text.Messages;
import org.companero.studio.work.PausedTasks;
import org.companero.studio.work.SameThreadTasks;
import org.companero.studio.work.Tasks;
import org.junit.jupiter.api.Test;

class InboxViewModelTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID ANA = new UUID(0, 1);
    private static final UUID JON = new UUID(0, 2);

    private final ConversationsDouble gateway = new ConversationsDouble();

    @Test
    void the_last_spoken_in_comes_first_and_is_opened() {
        conversation(JON, "Jon", 1, 10);
        conversation(ANA, "Ana", 3, 60);

        var model = loaded(new SameThreadTasks());

        assertThat(names(model)).containsExactly("Ana", "Jon");
        assertThat(model.transcript().isOpen(ANA)).isTrue();
        assertThat(model.transcript().said()).hasSize(3);
    }

    @Test
    void before_the_first_conversation_it_says_how_to_get_one() {
        var model = loaded(new SameThreadTasks());

        assertThat(model.state().get()).isEqualTo(State.EMPTY);
        assertThat(model.doorway().get().script()).contains("data-widget-key=\"demo\"");
    }

    @Test
    void a_message_of_the_open_conversation_appears_once_and_is_seen() {
        var ana = conversation(ANA, "Ana", 1, 10);
        var model = loaded(new SameThreadTasks());
        var event = new LiveEvent.Message(summary(ana, 2, "Hello again", 90), message(ANA, 2, "Hello again"));

        model.hear(event);
        model.hear(event);

        assertThat(model.transcript().said()).extracting(MessageResource::text).containsExactly("1", "Hello again");
        assertThat(model.unread().get()).isEmpty();
    }

    @Test
    void a_message_elsewhere_rises_to_the_top_and_is_unread_until_it_is_opened() {
        conversation(ANA, "Ana", 1, 30);
        var jon = conversation(JON, "Jon", 1, 10);
        var model = loaded(new SameThreadTasks());
        assertThat(model.transcript().isOpen(ANA)).isTrue();

        model.hear(new LiveEvent.Message(summary(jon, 2, "Are you there?", 90), message(JON, 2, "Are you there?")));
        assertThat(names(model)).containsExactly("Jon", "Ana");
        assertThat(model.unread().get()).containsExactly(JON);
        model.open(model.shown().getFirst());

        assertThat(model.unread().get()).isEmpty();
    }

    @Test
    void the_very_first_message_fills_an_empty_inbox() {
        var model = loaded(new SameThreadTasks());
        var ana = new ConversationSummary(ANA, ANA, "Ana", "widget", null, "Hello", NOW, 1);

        model.hear(new LiveEvent.Message(ana, message(ANA, 1, "Hello")));

        assertThat(model.state().get()).isEqualTo(State.FULL);
        assertThat(model.unread().get()).containsExactly(ANA);
    }

    @Test
    void what_was_missed_while_the_link_was_down_is_read_again() {
        var ana = conversation(ANA, "Ana", 1, 10);
        var model = loaded(new SameThreadTasks());
        model.follow(Link.LIVE);
        model.follow(Link.BROKEN);
        gateway.put(summary(ana, 3, "3", 80), messages(ANA, 3));

        model.follow(Link.LIVE);

        assertThat(model.transcript().said()).hasSize(3);
        assertThat(model.shown().getFirst().lastText()).isEqualTo("3");
    }

    @Test
    void older_messages_are_loaded_page_by_page() {
        conversation(ANA, "Ana", 70, 10);
        var model = loaded(new SameThreadTasks());
        assertThat(model.transcript().said()).hasSize(50);
        assertThat(model.transcript().more().get()).isTrue();

        model.transcript().loadOlder();

        assertThat(model.transcript().said()).hasSize(70);
        assertThat(model.transcript().said().getFirst().sequence()).isEqualTo(1);
        assertThat(model.transcript().more().get()).isFalse();
    }

    @Test
    void the_answer_for_a_conversation_that_was_left_is_dropped() {
        conversation(ANA, "Ana", 1, 30);
        conversation(JON, "Jon", 2, 10);
        var paused = new PausedTasks();
        var model = new InboxViewModel(gateway, new Seen(), Messages.in(Locale.ENGLISH), paused);
        model.load();
        paused.finish();

        model.open(find(model, "Jon"));
        model.open(find(model, "Ana"));
        paused.finish();

        assertThat(model.transcript().said())
                .extracting(MessageResource::conversationId)
                .containsOnly(ANA);
    }

    @Test
    void offline_without_anything_loaded_says_so_and_a_later_attempt_helps() {
        conversation(ANA, "Ana", 1, 30);
        gateway.failWith(new ServerUnreachable(URI.create("http://127.0.0.1:1"), new ConnectException()));
        var model = loaded(new SameThreadTasks());
        assertThat(model.state().get()).isEqualTo(State.OFFLINE);

        gateway.failWith(null);
        model.load();

        assertThat(model.state().get()).isEqualTo(State.FULL);
    }

    @Test
    void a_query_finds_names_and_words() {
        conversation(ANA, "Ana", 1, 30);
        conversation(JON, "Jon", 2, 10);
        var model = loaded(new SameThreadTasks());

        model.query.set("jo");
        assertThat(names(model)).containsExactly("Jon");
        model.query.set("zzz");

        assertThat(model.state().get()).isEqualTo(State.FILTERED_TO_NOTHING);
    }

    private InboxViewModel loaded(Tasks tasks) {
        var model = new InboxViewModel(gateway, new Seen(), Messages.in(Locale.ENGLISH), tasks);
        model.load();
        return model;
    }

    private ConversationSummary conversation(UUID id, String name, int count, int secondsAfter) {
        var summary = new ConversationSummary(
                id, id, name, "widget", null, String.valueOf(count), NOW.plusSeconds(secondsAfter), count);
        gateway.put(summary, messages(id, count));
        return summary;
    }

    private static ConversationSummary summary(ConversationSummary of, int count, String last, int secondsAfter) {
        return new ConversationSummary(
                of.id(),
                of.contactId(),
                of.contactName(),
                of.channel(),
                null,
                last,
                NOW.plusSeconds(secondsAfter),
                count);
    }

    private static List<MessageResource> messages(UUID conversation, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(sequence -> message(conversation, sequence, String.valueOf(sequence)))
                .toList();
    }

    private static MessageResource message(UUID conversation, long sequence, String text) {
        var id = new UUID(conversation.getLeastSignificantBits(), sequence);
        return new MessageResource(
                id, conversation, sequence, Direction.IN, text, List.of(), List.of(), null, NOW.plusSeconds(sequence));
    }

    private static ConversationSummary find(InboxViewModel model, String name) {
        return model.shown().stream()
                .filter(conversation -> conversation.contactName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(InboxViewModel model) {
        return model.shown().stream().map(ConversationSummary::contactName).toList();
    }
}
