package org.companero.protocol.engine;

import java.math.BigDecimal;
import java.util.Locale;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.NodeId;

/// What the engine says where the creator wrote nothing, in the program's language. Part of the engine's output, hence
/// in code: it must not depend on the machine's language.
enum Phrases {
    ENGLISH(
            "Please write your answer in up to %s characters.",
            "Please write a number.",
            "Please write a number of %s or more.",
            "Please write a number of %s or less.",
            "Please write a number from %s to %s.",
            "Please write an e-mail address, such as name@example.com.",
            "Please write a phone number with 7 to 15 digits.",
            "Please write a date, such as 31 January 2026.",
            "Please choose one of these.",
            "The program leads to “%s”, which is not there. Open the program, connect it anew and publish it.",
            "The program went round more than %s steps without a pause. Put a question or a wait into the circle.",
            "The wait reaches beyond the end of time. Make it shorter."),
    SPANISH(
            "Escribe tu respuesta en un máximo de %s caracteres, por favor.",
            "Escribe un número, por favor.",
            "Escribe un número a partir de %s, por favor.",
            "Escribe un número de %s como máximo, por favor.",
            "Escribe un número del %s al %s, por favor.",
            "Escribe una dirección de correo, como nombre@example.com, por favor.",
            "Escribe un número de teléfono de 7 a 15 cifras, por favor.",
            "Escribe una fecha, como 31 de enero de 2026, por favor.",
            "Elige una de estas opciones, por favor.",
            "El programa lleva a «%s», que no existe. Abre el programa, conéctalo de nuevo y publícalo.",
            "El programa dio más de %s pasos sin pausa. Pon una pregunta o una espera dentro del círculo.",
            "La espera va más allá del fin de los tiempos. Acórtala.");

    private final String text;
    private final String number;
    private final String atLeast;
    private final String atMost;
    private final String between;
    private final String email;
    private final String phone;
    private final String date;
    private final String choice;
    private final String missing;
    private final String runaway;
    private final String tooLong;

    Phrases(
            String text,
            String number,
            String atLeast,
            String atMost,
            String between,
            String email,
            String phone,
            String date,
            String choice,
            String missing,
            String runaway,
            String tooLong) {
        this.text = text;
        this.number = number;
        this.atLeast = atLeast;
        this.atMost = atMost;
        this.between = between;
        this.email = email;
        this.phone = phone;
        this.date = date;
        this.choice = choice;
        this.missing = missing;
        this.runaway = runaway;
        this.tooLong = tooLong;
    }

    static Phrases in(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        return tag.equals("es") || tag.startsWith("es-") || tag.startsWith("es_") ? SPANISH : ENGLISH;
    }

    String retry(ExpectedAnswer expected) {
        return switch (expected) {
            case ExpectedAnswer.Text words -> text.formatted(words.maxLength());
            case ExpectedAnswer.Number bounds -> retry(bounds);
            case ExpectedAnswer.Email _ -> email;
            case ExpectedAnswer.Phone _ -> phone;
            case ExpectedAnswer.Date _ -> date;
        };
    }

    private String retry(ExpectedAnswer.Number bounds) {
        BigDecimal min = bounds.min();
        BigDecimal max = bounds.max();
        if (min != null && max != null) {
            return between.formatted(min, max);
        }
        if (min != null) {
            return atLeast.formatted(min);
        }
        return max == null ? number : atMost.formatted(max);
    }

    String retryChoice() {
        return choice;
    }

    String missing(NodeId node) {
        return missing.formatted(node);
    }

    String runaway() {
        return runaway.formatted(Engine.MAX_STEPS);
    }

    String tooLong() {
        return tooLong;
    }
}
