package org.companero.protocol.expression;

import static java.util.stream.Collectors.toMap;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names every expression begins with. Those without a type have members: `run.weight`.
enum Root {
    CONTACT(null, "The person: name, language, tags and so on.", "La persona: nombre, idioma, etiquetas, etc."),
    FIELDS(null, "Your own fields of the person.", "Tus propios campos de la persona."),
    RUN(null, "What this run has kept.", "Lo que ha guardado este recorrido."),
    HABITS(null, "The person's habits.", "Los hábitos de la persona."),
    INPUT(ValueType.TEXT, "What the person wrote last.", "Lo último que escribió la persona."),
    CHANNEL(
            ValueType.TEXT,
            "Where you talk: widget, whatsapp, telegram.",
            "Por dónde habláis: widget, whatsapp, telegram."),
    NOW(ValueType.MOMENT, "This moment.", "Este momento.");

    static final Map<String, ValueType> CONTACT_FIELDS = Map.of(
            "name", ValueType.TEXT,
            "first_name", ValueType.TEXT,
            "email", ValueType.TEXT,
            "phone", ValueType.TEXT,
            "language", ValueType.TEXT,
            "zone", ValueType.TEXT,
            "tags", ValueType.LIST,
            "segments", ValueType.LIST,
            "created_at", ValueType.MOMENT);
    static final Map<String, ValueType> HABIT_FIELDS = Map.of(
            "streak", ValueType.NUMBER,
            "score", ValueType.NUMBER,
            "done_today", ValueType.TRUTH,
            "last_check_in", ValueType.DATE);

    private static final Map<String, Root> BY_WORD =
            Stream.of(values()).collect(toMap(Root::word, Function.identity()));

    private final @Nullable ValueType type;
    private final String english;
    private final String spanish;

    Root(@Nullable ValueType type, String english, String spanish) {
        this.type = type;
        this.english = english;
        this.spanish = spanish;
    }

    static Optional<Root> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /// The members of a root that are values: a habit is none, its members are.
    Map<String, ValueType> members(Names names) {
        return switch (this) {
            case CONTACT -> CONTACT_FIELDS;
            case FIELDS -> names.fields();
            case RUN -> names.run();
            case HABITS, INPUT, CHANNEL, NOW -> Map.of();
        };
    }

    @Nullable
    ValueType type() {
        return type;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String sentence(Locale locale) {
        return Language.isSpanish(locale) ? spanish : english;
    }
}
