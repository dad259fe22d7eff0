package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema (draft 2020-12) of programs, made from the records that read and write them. Members that it
/// does not name are allowed, because they are kept.
final class ProgramSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SourceWords words;
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private ProgramSchema(SourceWords words) {
        this.words = words;
    }

    /// @param words what the records' own comments say
    static String of(SourceWords words) {
        ProgramSchema schema = new ProgramSchema(words);
        schema.define(Program.class);
        ObjectNode root = JSON.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "A Compañero program, format " + Program.SCHEMA);
        root.put("$ref", "#/$defs/Program");
        ObjectNode definitions = root.putObject("$defs");
        schema.definitions.forEach(definitions::set);
        return JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(root)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private void define(Class<?> type) {
        String name = name(type);
        if (definitions.containsKey(name)) {
            return;
        }
        ObjectNode definition = JSON.objectNode();
        definitions.put(name, definition);
        String about = words.about(name);
        if (!about.isEmpty()) {
            definition.put("description", about);
        }
        if (type.isSealed()) {
            ArrayNode kinds = definition.putArray("oneOf");
            leaves(type).forEach(leaf -> kinds.add(reference(leaf)));
        } else {
            object(type, name, definition);
        }
    }

    private void object(Class<?> type, String name, ObjectNode definition) {
        definition.put("type", "object");
        ObjectNode properties = JSON.objectNode();
        ArrayNode required = JSON.arrayNode();
        JsonTypeName kind = type.getAnnotation(JsonTypeName.class);
        if (kind != null) {
            properties.putObject("kind").put("const", kind.value());
            required.add("kind");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(JsonIgnore.class)
                    || component.getName().equals("extras")) {
                continue;
            }
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            ObjectNode value = value(component.getAnnotatedType());
            if (type == Program.class && component.getName().equals("schema")) {
                value = JSON.objectNode().put("const", Program.SCHEMA);
            }
            if (optional) {
                ObjectNode either = JSON.objectNode();
                either.putArray("anyOf").add(value).add(JSON.objectNode().put("type", "null"));
                value = either;
            } else {
                required.add(component.getName());
            }
            String about = words.about(name, component.getName());
            if (!about.isEmpty()) {
                value.put("description", about);
            }
            properties.set(component.getName(), value);
        }
        definition.set("properties", properties);
        definition.set("required", required);
    }

    private ObjectNode value(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (type instanceof ParameterizedType generic) {
            AnnotatedType[] arguments = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            return collection((Class<?>) generic.getRawType(), arguments);
        }
        return value((Class<?>) type);
    }

    private ObjectNode collection(Class<?> raw, AnnotatedType... arguments) {
        ObjectNode node = JSON.objectNode();
        if (Map.class.isAssignableFrom(raw)) {
            node.put("type", "object");
            if (arguments[0].getType() == NodeId.class) {
                node.set("propertyNames", value(NodeId.class));
            }
            node.set("additionalProperties", value(arguments[1]));
            return node;
        }
        if (!Collection.class.isAssignableFrom(raw)) {
            throw new IllegalStateException("no schema for " + raw);
        }
        node.put("type", "array").set("items", value(arguments[0]));
        return Set.class.isAssignableFrom(raw) ? node.put("uniqueItems", true) : node;
    }

    private ObjectNode value(Class<?> type) {
        if (type == NodeId.class) {
            return text().put("pattern", "^[A-Za-z0-9_-]{1,64}$");
        }
        if (type == String.class) {
            return text();
        }
        if (type == Duration.class) {
            return text().put("pattern", "^[-+]?P");
        }
        if (type == Instant.class) {
            return text().put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return text().put("format", "date");
        }
        if (type == LocalTime.class) {
            return text().put("pattern", "^[0-2]\\d:[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?$");
        }
        if (type == int.class || type == long.class) {
            return JSON.objectNode().put("type", "integer");
        }
        if (type == double.class || type == BigDecimal.class) {
            return JSON.objectNode().put("type", "number");
        }
        if (type == boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        }
        if (type.isEnum()) {
            ObjectNode node = JSON.objectNode();
            ArrayNode values = node.putArray("enum");
            Stream.of(type.getFields())
                    .filter(Field::isEnumConstant)
                    .map(ProgramSchema::word)
                    .forEach(values::add);
            return node;
        }
        return reference(type);
    }

    private ObjectNode reference(Class<?> type) {
        define(type);
        return JSON.objectNode().put("$ref", "#/$defs/" + name(type));
    }

    private static ObjectNode text() {
        return JSON.objectNode().put("type", "string");
    }

    private static String word(Field constant) {
        JsonProperty name = constant.getAnnotation(JsonProperty.class);
        return name == null ? constant.getName() : name.value();
    }

    /// Such as `Think.Classify.Kind`.
    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        if (!type.isSealed()) {
            Objects.requireNonNull(type.getAnnotation(JsonTypeName.class), () -> type + " has no kind");
            return Stream.of(type);
        }
        boolean told = type.isAnnotationPresent(JsonTypeInfo.class)
                || Stream.of(type.getInterfaces()).anyMatch(one -> one.isAnnotationPresent(JsonTypeInfo.class));
        if (!told) {
            throw new IllegalStateException(type + " does not tell its kinds apart");
        }
        return Stream.of(type.getPermittedSubclasses()).flatMap(ProgramSchema::leaves);
    }
}
