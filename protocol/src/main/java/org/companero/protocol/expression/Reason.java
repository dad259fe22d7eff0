package org.companero.protocol.expression;

import java.util.Locale;

/// Why an expression is refused, as a creator reads it.
enum Reason {
    EMPTY("Write an expression here.", "Escribe aquí una expresión."),
    TOO_LONG("An expression has at most %s characters.", "Una expresión tiene como máximo %s caracteres."),
    TOO_DEEP(
            "There is too much within one another here. Divide the expression into several.",
            "Hay demasiado anidado aquí. Divide la expresión en varias."),
    UNCLOSED_TEXT(
            "The text that begins here has no closing quote.",
            "Al texto que empieza aquí le faltan las comillas finales."),
    ENDS_EARLY(
            "The expression ends too early: something is missing here.",
            "La expresión acaba demasiado pronto: aquí falta algo."),
    UNEXPECTED("“%s” cannot stand here.", "«%s» no puede ir aquí."),
    NO_NULL(
            "There is no null. Ask has(run.x) whether there is a value.",
            "No existe null. Pregunta has(run.x) para saber si hay un valor."),
    NO_BRACES("Braces are not part of the language.", "Las llaves no son parte del lenguaje."),
    NO_BYTES("Write the text without the b in front.", "Escribe el texto sin la b delante."),
    UNKNOWN_NAME("There is no %s.", "No existe %s."),
    UNKNOWN_FUNCTION("There is no function %s.", "No existe la función %s."),
    BARE_ROOT("Write which one: %s. and a name.", "Escribe cuál: %s. y un nombre."),
    NO_MEMBERS(
            "Nothing can stand behind this point: what is in front is a value already.",
            "Nada puede ir tras este punto: lo que hay delante ya es un valor."),
    HAS_NEEDS_NAME(
            "has() takes a name with a point, such as run.weight.",
            "has() toma un nombre con un punto, como run.weight."),
    LOOP_NEEDS_NAME(
            "The first of these must be a new name for each element: list.filter(x, x > 1).",
            "Lo primero debe ser un nombre nuevo para cada elemento: lista.filter(x, x > 1)."),
    NOT_A_LIST("This works on a list.", "Esto funciona sobre una lista."),
    MIXED_LIST("What is in this list must be of one type.", "Lo que hay en esta lista debe ser de un mismo tipo."),
    WRONG_TYPES("“%s” cannot be used with %s here.", "«%s» no puede usarse aquí con %s."),
    UNFIT("The types do not fit here.", "Los tipos no encajan aquí."),
    NOT_A_TRUTH(
            "This must be yes or no, such as run.weight > 80; it is: %s.",
            "Esto debe ser sí o no, como run.weight > 80; es: %s."),
    WRONG_LITERAL("This text is no %s.", "Este texto no es: %s."),
    PATTERN_IN_QUOTES("Write the pattern here in quotes.", "Escribe aquí el patrón entre comillas.");

    private final String english;
    private final String spanish;

    Reason(String english, String spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    String text(Locale locale) {
        return Language.isSpanish(locale) ? spanish : english;
    }
}
