package org.companero.studio;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.Citation;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.MessageResource.Direction;
import org.companero.studio.server.GatewaysDouble;
import org.jspecify.annotations.Nullable;

/// What people wrote on that morning.
final class SampleConversations {

    private SampleConversations() {}

    static void put(GatewaysDouble gateways, boolean spanish) {
        String program = spanish ? "Seis semanas para dormir mejor" : "Six weeks to better sleep";
        var first = new Conversation("Ana", spanish ? "Visitante 7F3A" : "Visitor 7F3A", "widget", program);
        first.say(
                Direction.OUT,
                1462,
                spanish
                        ? "¡Buenas tardes! ¿Cómo va la primera semana?"
                        : "Good afternoon! How is the first week going?");
        first.say(Direction.IN, 1461, spanish ? "Bien, aunque anoche me costó." : "Well, though last night was hard.");
        first.choices(
                63,
                spanish ? "¡Buenos días! ¿Cómo dormiste?" : "Good morning! How did you sleep?",
                spanish ? List.of("Bien", "Regular", "Mal") : List.of("Well", "So-so", "Badly"));
        first.say(Direction.IN, 41, spanish ? "Mal" : "Badly");
        first.say(Direction.IN, 41, spanish ? "¿Qué puedo hacer esta noche?" : "What can I do tonight?");
        first.answer(
                40,
                spanish
                        ? "Baja las luces una hora antes de acostarte y mantén el dormitorio fresco, cerca de 18 grados."
                        : "Dim the lights an hour before bed and keep the bedroom cool, near 18 degrees.",
                spanish ? "Dormir bien.pdf" : "Sleep basics.pdf");
        first.say(Direction.IN, 6, spanish ? "Gracias, lo pruebo hoy mismo." : "Thank you, I will try that tonight.");
        first.into(gateways);

        other(
                gateways,
                "Marta",
                "whatsapp",
                program,
                spanish ? "Apunto: pantallas fuera a las diez." : "Noted: screens off by ten.",
                34);
        other(
                gateways,
                spanish ? "Visitante 19C0" : "Visitor 19C0",
                "widget",
                null,
                spanish ? "¿Cuánto dura el programa?" : "How long does the program take?",
                95);
        other(
                gateways,
                "Jon",
                "telegram",
                program,
                spanish ? "Hoy regular, pero mejor que ayer." : "So-so today, but better than yesterday.",
                60 * 7);
        other(
                gateways,
                spanish
                        ? "Grupo de los martes de la asociación de vecinas"
                        : "Tuesday group of the neighbourhood association",
                "telegram",
                null,
                spanish
                        ? "Nos vemos el martes a las siete en la sala de siempre."
                        : "See you on Tuesday at seven in the usual room.",
                60 * 25);
    }

    private static void other(
            GatewaysDouble gateways,
            String name,
            String channel,
            @Nullable String program,
            String text,
            int minutesAgo) {
        var conversation = new Conversation(name, name, channel, program);
        conversation.say(Direction.IN, minutesAgo, text);
        conversation.into(gateways);
    }

    private static final class Conversation {

        private final UUID id;
        private final String name;
        private final String channel;
        private final @Nullable String program;
        private final List<MessageResource> said = new ArrayList<>();

        Conversation(String key, String name, String channel, @Nullable String program) {
            this.id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
            this.name = name;
            this.channel = channel;
            this.program = program;
        }

        void say(Direction direction, int minutesAgo, String text) {
            add(direction, minutesAgo, text, List.of(), List.of());
        }

        void choices(int minutesAgo, String text, List<String> labels) {
            add(
                    Direction.OUT,
                    minutesAgo,
                    text,
                    labels.stream().map(label -> new Choice(label, label)).toList(),
                    List.of());
        }

        void answer(int minutesAgo, String text, String document) {
            var citation = new Citation(new UUID(0, 1), document, 11, text, 4, null);
            add(Direction.OUT, minutesAgo, text, List.of(), List.of(citation));
        }

        void into(GatewaysDouble gateways) {
            MessageResource last = said.getLast();
            var summary = new ConversationSummary(id, id, name, channel, program, last.text(), last.at(), said.size());
            gateways.conversations().put(summary, said);
        }

        private void add(
                Direction direction, int minutesAgo, String text, List<Choice> choices, List<Citation> citations) {
            Instant at = Samples.NOW.minus(Duration.ofMinutes(minutesAgo));
            long sequence = said.size() + 1;
            said.add(new MessageResource(
                    new UUID(id.getMostSignificantBits(), sequence),
                    id,
                    sequence,
                    direction,
                    text,
                    choices,
                    citations,
                    null,
                    at));
        }
    }
}
