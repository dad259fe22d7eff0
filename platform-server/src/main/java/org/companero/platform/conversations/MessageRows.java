package org.companero.platform.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.Citation;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.MessageResource.Direction;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// Messages to rows and back.
final class MessageRows {

    static final String COLUMNS = "id, conversation_id, sequence, direction, heading, text, media, links, choices,"
            + " citations, client_id, sent_at";

    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};
    private static final TypeReference<List<Citation>> CITATIONS = new TypeReference<>() {};
    private static final TypeReference<List<Media>> MEDIA = new TypeReference<>() {};
    private static final TypeReference<List<Link>> LINKS = new TypeReference<>() {};
    private static final String NOTHING = "[]";

    private MessageRows() {}

    static MessageResource read(ResultSet row, int number) throws SQLException {
        return new MessageResource(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getLong("sequence"),
                Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                row.getString("heading"),
                row.getString("text"),
                list(row.getString("media"), MEDIA),
                list(row.getString("links"), LINKS),
                list(row.getString("choices"), CHOICES),
                list(row.getString("citations"), CITATIONS),
                row.getString("client_id"),
                row.getTimestamp("sent_at").toInstant());
    }

    /// One JSON array for `jsonb_to_recordset`, so that any number of messages is one statement.
    static String write(List<MessageResource> messages) {
        return ApiJson.write(messages.stream().map(Row::of).toList());
    }

    private static <T> List<T> list(String text, TypeReference<List<T>> type) {
        return text.equals(NOTHING) ? List.of() : ApiJson.read(text, type);
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Row(
            UUID id,
            UUID conversationId,
            long sequence,
            String direction,
            String heading,
            String text,
            List<Media> media,
            List<Link> links,
            List<Choice> choices,
            List<Citation> citations,
            @Nullable String clientId,
            Instant sentAt) {

        static Row of(MessageResource message) {
            return new Row(
                    message.id(),
                    message.conversationId(),
                    message.sequence(),
                    message.direction().name().toLowerCase(Locale.ROOT),
                    message.heading(),
                    message.text(),
                    message.media(),
                    message.links(),
                    message.choices(),
                    message.citations(),
                    message.clientId(),
                    message.at());
        }
    }
}
