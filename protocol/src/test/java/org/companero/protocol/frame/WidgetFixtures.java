package org.companero.protocol.frame;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.Citation;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.MessageResource.Direction;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;

/// One example, or more, of each frame that the widget and the server exchange.
final class WidgetFixtures {

    private static final UUID CONVERSATION = UUID.fromString("5c1f0c58-8c0e-4b57-9d7e-0d5f7a1f2a10");
    private static final UUID ANSWER = UUID.fromString("9a4b2f6e-0f0b-4c5f-8a51-3f1f5a7c0e03");
    private static final Instant AT = Instant.parse("2026-01-31T20:30:00Z");

    private static final MessageResource SAID = new MessageResource(
            UUID.fromString("9a4b2f6e-0f0b-4c5f-8a51-3f1f5a7c0e01"),
            CONVERSATION,
            1,
            Direction.IN,
            "¿Por qué no duermo? 😴",
            List.of(),
            List.of(),
            "c-1",
            AT);
    private static final MessageResource OFFERED = new MessageResource(
            UUID.fromString("9a4b2f6e-0f0b-4c5f-8a51-3f1f5a7c0e02"),
            CONVERSATION,
            2,
            Direction.OUT,
            "How did you sleep?",
            List.of(new Choice("well", "Well"), new Choice("so_so", "So-so"), new Choice("badly", "Badly")),
            List.of(),
            null,
            AT.plusSeconds(1));
    private static final MessageResource CITED = new MessageResource(
            ANSWER,
            CONVERSATION,
            3,
            Direction.OUT,
            "Keep the bedroom cool, and screens out of it.",
            List.of(),
            List.of(
                    new Citation(
                            UUID.fromString("1d2f3a4b-5c6d-4e7f-8a9b-0c1d2e3f4a5b"),
                            "Sleep basics.pdf",
                            4,
                            "Keep the bedroom cool.",
                            4,
                            "The bedroom"),
                    new Citation(
                            UUID.fromString("1d2f3a4b-5c6d-4e7f-8a9b-0c1d2e3f4a5c"),
                            "Notes.txt",
                            0,
                            "Screens out of the bedroom.",
                            null,
                            null)),
            null,
            AT.plusSeconds(2));

    private static final MessageResource CARD = new MessageResource(
            UUID.fromString("9a4b2f6e-0f0b-4c5f-8a51-3f1f5a7c0e04"),
            CONVERSATION,
            4,
            Direction.OUT,
            "A walk in the evening",
            "Twenty minutes are enough.",
            List.of(new Media(Media.Kind.IMAGE, "https://example.org/walk.png", "A path between trees")),
            List.of(new Link("Read more", "https://example.org/walks")),
            List.of(),
            List.of(),
            null,
            AT.plusSeconds(3));

    private WidgetFixtures() {}

    static Map<String, WidgetRequest> requests() {
        Map<String, WidgetRequest> frames = new LinkedHashMap<>();
        frames.put("hello", new WidgetRequest.Hello(null, 0, "es-ES", "Europe/Madrid"));
        frames.put("hello-resumed", new WidgetRequest.Hello("v1.Zm9vYmFy", 3, "en", "Europe/London"));
        frames.put("say", new WidgetRequest.Say("c-1", "¿Por qué no duermo? 😴"));
        frames.put("choose", new WidgetRequest.Choose("c-2", "badly", "Badly"));
        frames.put("agree", new WidgetRequest.Agree());
        frames.put("ping", new WidgetRequest.Ping());
        return frames;
    }

    static Map<String, WidgetEvent> events() {
        Map<String, WidgetEvent> frames = new LinkedHashMap<>();
        frames.put("welcome", new WidgetEvent.Welcome("v1.Zm9vYmFy", CONVERSATION, List.of()));
        frames.put(
                "welcome-resumed", new WidgetEvent.Welcome("v1.Zm9vYmFy", CONVERSATION, List.of(SAID, OFFERED, CITED)));
        frames.put("message-inbound", new WidgetEvent.Message(SAID));
        frames.put("message-choices", new WidgetEvent.Message(OFFERED));
        frames.put("message-citations", new WidgetEvent.Message(CITED));
        frames.put("message-card", new WidgetEvent.Message(CARD));
        frames.put(
                "consent", new WidgetEvent.Consent("We keep what you write for a year.\nYou can ask us to erase it."));
        frames.put("agreed", new WidgetEvent.Agreed());
        frames.put("typing", new WidgetEvent.Typing(true));
        frames.put("delta", new WidgetEvent.Delta(ANSWER, "Keep the bedroom"));
        frames.put(
                "problem", new WidgetEvent.Problem("MESSAGE_TOO_LONG", "Please keep it under 4000 characters.", "c-3"));
        frames.put(
                "problem-without-message",
                new WidgetEvent.Problem("MALFORMED_FRAME", "This is not JSON: look for a missing quote.", null));
        frames.put("pong", new WidgetEvent.Pong());
        return frames;
    }
}
