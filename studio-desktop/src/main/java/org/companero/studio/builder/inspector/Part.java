package org.companero.studio.builder.inspector;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes a part of a record by its path: names of components and places in lists with dots between them, such as
/// `options.2.label`. A place that is no longer there changes nothing.
final class Part {

    private Part() {}

    /// The same record with the part replaced.
    ///
    /// @throws IllegalArgumentException when the record has no such part, or the value does not belong there
    static <R extends Record> R set(R record, String path, @Nullable Object value) {
        @SuppressWarnings("unchecked")
        R changed = (R) within(record, path, value);
        return changed;
    }

    /// What stands there.
    static @Nullable Object get(Record record, String path) {
        @Nullable Object now = record;
        for (String name : path.split("\\.")) {
            now = now instanceof List<?> list ? list.get(Integer.parseInt(name)) : read((Record) now, name);
        }
        return now;
    }

    private static @Nullable Object read(@Nullable Record record, String name) {
        if (record != null) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (component.getName().equals(name)) {
                    try {
                        return component.getAccessor().invoke(record);
                    } catch (ReflectiveOperationException impossible) {
                        throw new IllegalArgumentException("cannot read " + name + " of " + record, impossible);
                    }
                }
            }
        }
        throw new IllegalArgumentException("there is no part " + name + " in " + record);
    }

    private static Object within(@Nullable Object whole, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        return switch (whole) {
            case Record record -> component(record, head, rest, value);
            case List<?> list -> member(list, Integer.parseInt(head), rest, value);
            case null, default -> throw new IllegalArgumentException("there is no part " + path + " in " + whole);
        };
    }

    private static Object member(List<?> list, int place, String rest, @Nullable Object value) {
        if (place >= list.size()) {
            return list;
        }
        List<@Nullable Object> changed = new ArrayList<>(list);
        changed.set(place, rest.isEmpty() ? value : within(list.get(place), rest, value));
        return changed;
    }

    private static Object component(Record record, String name, String rest, @Nullable Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        boolean found = false;
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object now = components[i].getAccessor().invoke(record);
                boolean here = components[i].getName().equals(name);
                found |= here;
                values[i] = !here ? now : rest.isEmpty() ? value : within(now, rest, value);
            }
            if (!found) {
                throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no part " + name);
            }
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException("cannot change " + name + " of " + record, impossible);
        }
    }
}
