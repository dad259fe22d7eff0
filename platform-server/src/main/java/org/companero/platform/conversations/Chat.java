package org.companero.platform.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.Citation;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.MessageResource.Direction;
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

    Chat(ConversationSummary before, String language, @Nullable MessageResource known, Instant now) {
        this.before = before;
        this.language = language;
        this.known = known;
        this.now = now;
        this.program = before.program();
    }

    public ConversationId id() {
        return new ConversationId(before.id());
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
        return add(UUID.randomUUID(), Direction.IN, text, List.of(), List.of(), clientId);
    }

    /// The creator's side says something.
    ///
    /// @param id the same whenever the same thing is said again, so that it is never said twice
    public MessageResource say(UUID id, String text, List<Choice> choices, List<Citation> citations) {
        return add(id, Direction.OUT, text, choices, citations, null);
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
        String text = said.getLast().text();
        return summary(text.length() > PREVIEW ? text.substring(0, PREVIEW) : text, now);
    }

    boolean changed() {
        return !said.isEmpty() || !Objects.equals(program, before.program());
    }

    private ConversationSummary summary(String lastText, Instant lastAt) {
        return new ConversationSummary(
                before.id(),
                before.contactId(),
                before.contactName(),
                before.channel(),
                program,
                lastText,
                lastAt,
                before.messages() + said.size());
    }

    private MessageResource add(
            UUID id,
            Direction direction,
            String text,
            List<Choice> choices,
            List<Citation> citations,
            @Nullable String clientId) {
        long sequence = before.messages() + said.size() + 1;
        var message =
                new MessageResource(id, before.id(), sequence, direction, text, choices, citations, clientId, now);
        said.add(message);
        return message;
    }
}
