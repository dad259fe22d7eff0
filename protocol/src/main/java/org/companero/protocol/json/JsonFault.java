package org.companero.protocol.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// What is wrong with a JSON text, in words for a person that name no Java class.
///
/// @param kind what sort of fault it is
/// @param place a path such as `steps[3].options`, or `line 4, column 12`; empty when unknown
/// @param message what is wrong
public record JsonFault(Kind kind, String place, String message) {

    /// A text that says `null`.
    public static final JsonFault NOTHING = new JsonFault(Kind.SHAPE, "", "There is nothing here.");

    private static final int SHOWN = 60;

    /// What sort of fault it is.
    public enum Kind {
        /// Not JSON at all.
        SYNTAX,
        /// Too long or too deep.
        SIZE,
        /// A kind or type that is not known.
        UNKNOWN_KIND,
        /// JSON of another shape.
        SHAPE
    }

    public static JsonFault of(JacksonException e) {
        return switch (e) {
            case StreamConstraintsException _ ->
                new JsonFault(Kind.SIZE, line(e), "This is too long or too deeply nested to be read.");
            case InvalidTypeIdException kind -> unknownKind(kind);
            case InputCoercionException _ -> new JsonFault(Kind.SHAPE, path(e), "This number is out of range.");
            case DatabindException shape -> new JsonFault(Kind.SHAPE, path(e), shape(shape));
            default -> new JsonFault(Kind.SYNTAX, line(e), syntax(e));
        };
    }

    /// The message, with the place behind it where one is known.
    public String whole() {
        return place.isEmpty() ? message : message + " (at " + place + ")";
    }

    private static JsonFault unknownKind(InvalidTypeIdException e) {
        Class<?> base = e.getBaseType().getRawClass();
        JsonTypeInfo info = base.getAnnotation(JsonTypeInfo.class);
        String member = info == null ? "kind" : info.property();
        String known = kinds(base).collect(Collectors.joining(", "));
        String message = e.getTypeId() == null
                ? "“%s” is missing. It is one of: %s.".formatted(member, known)
                : "“%s” is not a known %s. It is one of: %s.".formatted(shortened(e.getTypeId()), member, known);
        return new JsonFault(Kind.UNKNOWN_KIND, path(e), message);
    }

    private static Stream<String> kinds(Class<?> type) {
        if (type.isSealed()) {
            return Stream.of(type.getPermittedSubclasses()).flatMap(JsonFault::kinds);
        }
        JsonTypeName name = type.getAnnotation(JsonTypeName.class);
        return name == null ? Stream.empty() : Stream.of(name.value());
    }

    private static String shape(DatabindException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "“%s” is not known here. Known are: %s."
                        .formatted(shortened(unknown.getPropertyName()), known(unknown));
            case InvalidNullException _ -> "“%s” may not be null.".formatted(last(e));
            case InvalidFormatException format ->
                "“%s” is not %s."
                        .formatted(shortened(String.valueOf(format.getValue())), expected(format.getTargetType()));
            case ValueInstantiationException made
            when made.getCause() instanceof IllegalArgumentException reason ->
                "This cannot be used: " + reason.getMessage() + ".";
            case JsonNodeException _ -> "This number is out of range.";
            case MismatchedInputException missing
            when missing.getOriginalMessage().startsWith("Missing required") -> "“%s” is missing.".formatted(last(e));
            case MismatchedInputException trailing
            when trailing.getOriginalMessage().startsWith("Trailing token") -> "There is more text after the end.";
            case MismatchedInputException empty
            when empty.getOriginalMessage().startsWith("No content") -> "The text is empty.";
            case MismatchedInputException other -> "This has to be %s.".formatted(expected(other.getTargetType()));
            default -> "This is not what belongs here.";
        };
    }

    private static String known(UnrecognizedPropertyException e) {
        List<Object> ids = List.copyOf(Objects.requireNonNullElse(e.getKnownPropertyIds(), List.of()));
        return ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(@Nullable Class<?> type) {
        return type == null ? "something else" : JsonWords.describe(type);
    }

    private static String syntax(JacksonException e) {
        return e.getOriginalMessage().startsWith("Duplicate")
                ? "A member is there twice."
                : "This is not JSON: look for a missing quote, comma or bracket.";
    }

    private static String last(JacksonException e) {
        List<JacksonException.Reference> path = e.getPath();
        String name = path.isEmpty() ? null : path.getLast().getPropertyName();
        return name == null ? "this" : name;
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String line(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
