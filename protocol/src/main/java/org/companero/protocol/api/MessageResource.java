package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.jspecify.annotations.Nullable;

/// A message of a conversation.
///
/// @param sequence its place in the conversation, from 1, without gaps for the reader to rely on: resume after the
/// last one seen
/// @param heading of a card; empty for a plain message
/// @param media pictures and the like to show with it
/// @param links buttons that open a page
/// @param choices buttons it offers
/// @param citations where an answer was found
/// @param clientId the sender's own id for an inbound message, by which it recognises the echo
public record MessageResource(
        UUID id,
        UUID conversationId,
        long sequence,
        Direction direction,
        String heading,
        String text,
        List<Media> media,
        List<Link> links,
        List<Choice> choices,
        List<Citation> citations,
        @Nullable String clientId,
        Instant at) {

    public MessageResource {
        media = List.copyOf(media);
        links = List.copyOf(links);
        choices = List.copyOf(choices);
        citations = List.copyOf(citations);
    }

    /// Words, with buttons or with sources.
    public MessageResource(
            UUID id,
            UUID conversationId,
            long sequence,
            Direction direction,
            String text,
            List<Choice> choices,
            List<Citation> citations,
            @Nullable String clientId,
            Instant at) {
        this(id, conversationId, sequence, direction, "", text, List.of(), List.of(), choices, citations, clientId, at);
    }

    /// Seen from the server: what the person wrote comes in, what the program says goes out.
    public enum Direction {
        @JsonProperty("in")
        IN,
        @JsonProperty("out")
        OUT
    }
}
