package org.companero.protocol.engine;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.companero.protocol.expression.ValueType;
import org.jspecify.annotations.Nullable;

/// Values as expressions read them, without being copied: of the types that are declared for them.
final class RawValues extends AbstractMap<String, Object> {

    private final Map<String, Value> values;
    private final Map<String, ValueType> types;

    RawValues(Map<String, Value> values, Map<String, ValueType> types) {
        this.values = values;
        this.types = types;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        Value value = values.get(name);
        if (value == null) {
            return null;
        }
        return types.get(name) == ValueType.TEXT ? value.plain() : value.raw();
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return values.containsKey(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Set<Entry<String, Object>> entries = new LinkedHashSet<>();
        values.forEach((name, value) -> entries.add(Map.entry(name, value.raw())));
        return entries;
    }
}
