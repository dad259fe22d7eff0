package org.companero.platform.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.audience.ContactId;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.Citation;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.MessageResource.Direction;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.jspecify.annotations.Nullable;

/// One conversation, held by the current transaction: nobody else adds to it meanwhile.
///
/// Got from [Conversations#within]; what is said is stored when that returns.
public final class Chat {

    private static final int PREVIEW = 160;

    private final ConversationSummary before;
    private final String language;
    private final @Nullable MessageResource known;
    private final Instant now;
    private final List<MessageResource> said = new ArrayList<>();
    private @Nullable String program;
    private @Nullable Instant handedOverAt;

    Chat(ConversationSummary before, String language, @Nullable MessageResource known, Instant now) {
        this.before = before;
        this.language = language;
        this.known = known;
        this.now = now;
        this.program = before.program();
        this.handedOverAt = before.handedOverAt();
    }

    public ConversationId id() {
        return new ConversationId(before.id());
    }

    /// Whom it is with.
    public ContactId contact() {
        return new ContactId(before.contactId());
    }

    /// The contact's name, or what they go by.
    public String contactName() {
        return before.contactName();
    }

    /// How the person reaches the creator, by its name in payloads.
    public String channel() {
        return before.channel();
    }

    /// The person's language, a BCP 47 tag.
    public String language() {
        return language;
    }

    /// Whether nothing was ever said here.
    public boolean silent() {
        return before.messages() == 0 && said.isEmpty();
    }

    /// What the person is about to say, if they have said it already: see [Visit#clientId].
    public Optional<MessageResource> known() {
        return Optional.ofNullable(known);
    }

    /// The person says something.
    ///
    /// @param clientId not yet [#known]
    public MessageResource hear(String clientId, String text) {
        return add(UUID.randomUUID(), Direction.IN, Words.of(text), clientId);
    }

    /// The creator's side says something.
    ///
    /// @param id the same whenever the same thing is said again, so that it is never said twice
    public MessageResource say(UUID id, String text, List<Choice> choices, List<Citation> citations) {
        return add(id, Direction.OUT, new Words("", text, List.of(), List.of(), choices, citations), null);
    }

    /// A program says something.
    ///
    /// @param id the same whenever the same thing is said again, so that it is never said twice
    public void say(UUID id, Effect.Send send) {
        var words =
                new Words(send.heading(), send.text(), send.media(), send.links(), send.choices(), send.citations());
        add(id, Direction.OUT, words, null);
    }

    /// A person of the creator's team writes.
    ///
    /// @param clientId theirs, not yet [#known]
    public MessageResource write(String clientId, String text) {
        return add(UUID.randomUUID(), Direction.OUT, Words.of(text), clientId);
    }

    /// From now on a person of the team has the conversation, and nothing answers by itself.
    public void handOver() {
        handedOverAt = handedOverAt == null ? now : handedOverAt;
    }

    /// The person of the team has done what was to do.
    public void handBack() {
        handedOverAt = null;
    }

    public boolean handedOver() {
        return handedOverAt != null;
    }

    /// From now on the program of this name owns the chat.
    public void enter(String programName) {
        program = programName;
    }

    /// The program that owned the chat is over.
    public void leave() {
        program = null;
    }

    /// What was said in this transaction so far, in order.
    public List<MessageResource> said() {
        return List.copyOf(said);
    }

    ConversationSummary summary() {
        if (said.isEmpty()) {
            return summary(before.lastText(), before.lastAt());
        }
        String text = preview(said.getLast());
        return summary(text.length() > PREVIEW ? text.substring(0, PREVIEW) : text, now);
    }

    boolean changed() {
        return !said.isEmpty()
                || !Objects.equals(program, before.program())
                || !Objects.equals(handedOverAt, before.handedOverAt());
    }

    private ConversationSummary summary(String lastText, Instant lastAt) {
        return new ConversationSummary(
                before.id(),
                before.contactId(),
                before.contactName(),
                before.channel(),
                program,
                handedOverAt,
                lastText,
                lastAt,
                before.messages() + said.size());
    }

    /// What stands for the message in a list.
    private static String preview(MessageResource message) {
        if (!message.text().isBlank()) {
            return message.text();
        }
        return message.heading().isBlank()
                ? message.media().stream().map(Media::alt).findFirst().orElse("")
                : message.heading();
    }

    private MessageResource add(UUID id, Direction direction, Words words, @Nullable String clientId) {
        long sequence = before.messages() + said.size() + 1;
        var message = new MessageResource(
                id,
                before.id(),
                sequence,
                direction,
                words.heading(),
                words.text(),
                words.media(),
                words.links(),
                words.choices(),
                words.citations(),
                clientId,
                now);
        said.add(message);
        return message;
    }

    private record Words(
            String heading,
            String text,
            List<Media> media,
            List<Link> links,
            List<Choice> choices,
            List<Citation> citations) {

        static Words of(String text) {
            return new Words("", text, List.of(), List.of(), List.of(), List.of());
        }
    }
}
