package org.companero.protocol.engine;

import java.util.Locale;

/// What the engine says where the creator wrote nothing, in English or Spanish. Part of the engine's output, hence
/// in code: it must not depend on the machine's language.
enum Phrase {
    WRITE_TEXT(
            "Please write your answer in up to %s characters.",
            "Escribe tu respuesta en un máximo de %s caracteres, por favor."),
    WRITE_NUMBER("Please write a number.", "Escribe un número, por favor."),
    WRITE_AT_LEAST("Please write a number of %s or more.", "Escribe un número a partir de %s, por favor."),
    WRITE_AT_MOST("Please write a number of %s or less.", "Escribe un número de %s como máximo, por favor."),
    WRITE_BETWEEN("Please write a number from %s to %s.", "Escribe un número del %s al %s, por favor."),
    WRITE_EMAIL(
            "Please write an e-mail address, such as name@example.com.",
            "Escribe una dirección de correo, como nombre@example.com, por favor."),
    WRITE_PHONE(
            "Please write a phone number with 7 to 15 digits.",
            "Escribe un número de teléfono de 7 a 15 cifras, por favor."),
    WRITE_DATE(
            "Please write a date, such as 31 January 2026.", "Escribe una fecha, como 31 de enero de 2026, por favor."),
    WRITE_TIME("Please write a time, such as 19:30.", "Escribe una hora, como 19:30, por favor."),
    SEND_FILE("Please send a file.", "Envía un archivo, por favor."),
    SEND_VOICE("Please send a voice note.", "Envía una nota de voz, por favor."),
    SEND_LOCATION("Please send your location.", "Envía tu ubicación, por favor."),
    CHOOSE_ONE("Please choose one of these.", "Elige una de estas opciones, por favor."),
    CHOOSE_SEVERAL(
            "Please choose %s to %s of these, such as: 1, 3.", "Elige entre %s y %s de estas opciones, como: 1, 3."),
    MISSING(
            "The program leads to “%s”, which is not there. Open the program, connect it anew and publish it.",
            "El programa lleva a «%s», que no existe. Abre el programa, conéctalo de nuevo y publícalo."),
    RUNAWAY(
            "The program went round more than %s steps without a pause. Put a question or a wait into the circle.",
            "El programa dio más de %s pasos sin pausa. Pon una pregunta o una espera dentro del círculo."),
    TOO_DEEP(
            "Programs call each other more than %s deep. Look for one that calls itself.",
            "Los programas se llaman entre sí a más de %s niveles. Busca uno que se llame a sí mismo."),
    NOT_PUBLISHED(
            "The program that is called here is not published. Publish it, or take the step out.",
            "El programa que se llama aquí no está publicado. Publícalo o quita el paso."),
    TOO_LONG(
            "The wait reaches beyond the end of time. Make it shorter.",
            "La espera va más allá del fin de los tiempos. Acórtala.");

    private final String english;
    private final String spanish;

    Phrase(String english, String spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    /// @param language a BCP 47 tag; English where it is none of ours
    String in(String language, Object... filledIn) {
        String tag = language.toLowerCase(Locale.ROOT);
        boolean isSpanish = tag.equals("es") || tag.startsWith("es-") || tag.startsWith("es_");
        return (isSpanish ? spanish : english).formatted(filledIn);
    }
}
