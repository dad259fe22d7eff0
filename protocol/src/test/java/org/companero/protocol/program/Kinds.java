package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The kinds of steps there are, as their JSON says them, in their order.
public final class Kinds {

    private Kinds() {}

    public static List<String> all() {
        return types().map(type -> Objects.requireNonNull(type.getAnnotation(JsonTypeName.class))
                        .value())
                .toList();
    }

    public static Stream<Class<?>> types() {
        return leaves(Step.class);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Kinds::leaves) : Stream.of(type);
    }
}
