package org.companero.studio;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.Citation;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.DocumentResource.Status;
import org.companero.protocol.api.PassageInPlace;
import org.companero.protocol.api.ProgramSummary;
import org.companero.protocol.program.Program;
import org.companero.studio.server.GatewaysDouble;
import org.jspecify.annotations.Nullable;

/// A creator's studio on an ordinary morning, for pictures.
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-21T10:24:00Z");

    private Samples() {}

    static GatewaysDouble studio(Locale language) {
        boolean spanish = language.getLanguage().equals("es");
        var gateways = new GatewaysDouble();
        gateways.accounts().signedInAs("demo.creator@companero.local");
        program(
                gateways,
                spanish ? "Seis semanas para dormir mejor" : "Six weeks to better sleep",
                12,
                true,
                0,
                128,
                22,
                4);
        program(
                gateways,
                spanish ? "Respuestas de tus documentos" : "Answers from your documents",
                3,
                false,
                0,
                64,
                7,
                150);
        program(gateways, spanish ? "Cada día, ¿qué tal?" : "Daily check-in", null, true, 0, 0, 6, 60 * 26);
        program(
                gateways,
                spanish
                        ? "Correr sin prisa: doce semanas hasta los primeros diez kilómetros, con plan de repaso"
                        : "Running without hurry: twelve weeks to the first ten kilometres, with a plan to come back after a break",
                null,
                true,
                2,
                0,
                31,
                60 * 50);
        program(
                gateways,
                spanish ? "Reto de otoño: sin azúcar" : "Autumn challenge: no sugar",
                5,
                false,
                0,
                342,
                18,
                60 * 24 * 9);
        documents(gateways, spanish);
        SampleConversations.put(gateways, spanish);
        SampleSettings.put(gateways, spanish);
        return gateways;
    }

    private static void documents(GatewaysDouble gateways, boolean spanish) {
        var knowledge = gateways.knowledge();
        var basics =
                document(spanish ? "Dormir bien.pdf" : "Sleep basics.pdf", 1_265_000, Status.READY, 100, 86, 24, 60);
        knowledge.put(document(
                spanish ? "Guía de otoño.docx" : "Autumn guide.docx", 486_000, Status.PROCESSING, 62, 0, null, 1));
        knowledge.put(basics);
        knowledge.put(document(
                spanish ? "Preguntas frecuentes.md" : "Frequent questions.md",
                18_400,
                Status.READY,
                100,
                31,
                null,
                60 * 27));
        knowledge.put(rejected(document(
                spanish ? "Cuaderno escaneado.pdf" : "Scanned workbook.pdf",
                7_340_000,
                Status.REJECTED,
                0,
                0,
                null,
                60 * 28)));
        knowledge.put(document(
                spanish
                        ? "Apuntes de la formación de entrenadoras, tercera edición revisada y ampliada con ejercicios.html"
                        : "Notes from the coach training, third edition, revised and enlarged with exercises.html",
                96_500,
                Status.READY,
                100,
                44,
                null,
                60 * 24 * 5));
        String quote = spanish
                ? "Baja las luces una hora antes de acostarte y mantén el dormitorio fresco, cerca de 18 grados."
                : "Dim the lights an hour before bed and keep the bedroom cool, near 18 degrees.";
        String second = spanish
                ? "Si no te duermes en veinte minutos, levántate y haz algo tranquilo hasta tener sueño."
                : "If you are still awake after twenty minutes, get up and do something quiet until you are sleepy.";
        var first = new Citation(basics.id(), basics.name(), 11, quote, 4, spanish ? "La noche" : "The evening");
        knowledge.answerWith(new AskResponse(
                quote + " " + second,
                List.of(
                        first,
                        new Citation(
                                basics.id(),
                                basics.name(),
                                17,
                                second,
                                7,
                                spanish ? "Despertar de noche" : "Waking at night")),
                AnswerMode.EXTRACTIVE,
                "extractive",
                184));
        knowledge.openWith(
                new PassageInPlace(
                        basics.id(),
                        basics.name(),
                        11,
                        (spanish
                                        ? "El cuerpo necesita una señal de que el día termina. "
                                        : "The body needs a sign that the day is ending. ")
                                + quote
                                + (spanish
                                        ? " Una ducha tibia ayuda, porque al salir la piel pierde calor."
                                        : " A warm shower helps, because the skin gives off its heat afterwards."),
                        4,
                        spanish ? "La noche" : "The evening",
                        5210,
                        5402,
                        spanish
                                ? "Lo que se hace en la última hora pesa más que lo que se hace en la cama. "
                                : "What is done in the last hour counts for more than what is done in bed. ",
                        spanish
                                ? " Si lees, que sea en papel. Las pantallas no son el problema por su luz sino porque no se acaban nunca."
                                : " If you read, read on paper. Screens are not a problem for their light but because they never end."));
    }

    private static DocumentResource document(
            String name, long size, Status status, int progress, int chunks, @Nullable Integer pages, int minutesAgo) {
        Instant at = NOW.minus(Duration.ofMinutes(minutesAgo));
        return new DocumentResource(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                "application/octet-stream",
                size,
                status,
                progress,
                chunks,
                pages,
                null,
                at,
                at);
    }

    private static DocumentResource rejected(DocumentResource document) {
        return new DocumentResource(
                document.id(),
                document.name(),
                document.mediaType(),
                document.size(),
                Status.REJECTED,
                0,
                0,
                null,
                new DocumentResource.Failure("NO_TEXT", "There is no text in this file."),
                document.createdAt(),
                document.updatedAt());
    }

    private static void program(
            GatewaysDouble gateways,
            String name,
            @Nullable Integer version,
            boolean changed,
            int problems,
            int people,
            int steps,
            int minutesAgo) {
        Instant at = NOW.minus(Duration.ofMinutes(minutesAgo));
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        gateways.programs()
                .put(
                        new ProgramSummary(id, name, 7, version, changed, steps, problems, people, at),
                        Program.empty(name, "en"));
    }
}
