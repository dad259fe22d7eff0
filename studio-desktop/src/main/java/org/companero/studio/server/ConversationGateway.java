package org.companero.studio.server;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.jspecify.annotations.Nullable;

/// What people and programs said to each other. Every call blocks; see [ProgramGateway] for what they throw.
public interface ConversationGateway {

    /// How many messages one page has at the most.
    int PAGE = 50;

    /// The conversations, the last spoken in first.
    List<ConversationSummary> list();

    /// A page of messages in their order.
    ///
    /// @param before only messages of a lower sequence; null for the latest
    List<MessageResource> messages(UUID conversation, @Nullable Long before);

    /// Writes to somebody as a person.
    ///
    /// @param clientId of our making: the same one again is the same message
    MessageResource write(UUID conversation, String clientId, String text);

    /// Gives a conversation that was handed over back to its program.
    void handBack(UUID conversation);

    /// How a website gets the chat.
    Doorway doorway();

    /// @param script the tag to put into a page
    /// @param page the creator's own page, which has it already
    record Doorway(String script, URI page) {}
}
