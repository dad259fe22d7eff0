package org.companero.protocol.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is known of the person a run is for, at the moment of an event. Immutable.
///
/// @param name empty when not known
/// @param email empty when not known
/// @param phone empty when not known
/// @param language a BCP 47 tag, empty when not known: then the program's own language is spoken
/// @param zone where the person is, as far as known
/// @param channel the conversation's channel, such as `widget`
/// @param tags what the creator calls people like this one
/// @param segments the segments the person is in now
/// @param fields the creator's own fields
/// @param habits the person's habits, by name
/// @param since since when the creator knows them, or null
public record Person(
        String name,
        String email,
        String phone,
        String language,
        ZoneId zone,
        String channel,
        Set<String> tags,
        Set<String> segments,
        Map<String, Value> fields,
        Map<String, HabitStanding> habits,
        @Nullable Instant since) {

    /// Somebody of whom nothing is known.
    public static final Person UNKNOWN =
            new Person("", "", "", "", ZoneOffset.UTC, "", Set.of(), Set.of(), Map.of(), Map.of(), null);

    public Person {
        tags = sorted(tags);
        segments = sorted(segments);
        fields = Map.copyOf(fields);
        habits = Map.copyOf(habits);
    }

    private static Set<String> sorted(Set<String> names) {
        return names.size() < 2 ? Set.copyOf(names) : Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /// The person after the change.
    public Person after(ContactChange change) {
        return switch (change) {
            case ContactChange.FieldSet(String field, Value value) -> {
                Map<String, Value> changed = new HashMap<>(fields);
                changed.put(field, value);
                yield with(tags, changed);
            }
            case ContactChange.TagAdded(String tag) -> {
                Set<String> changed = new TreeSet<>(tags);
                changed.add(tag);
                yield with(changed, fields);
            }
            case ContactChange.TagRemoved(String tag) -> {
                Set<String> changed = new TreeSet<>(tags);
                changed.remove(tag);
                yield with(changed, fields);
            }
        };
    }

    private Person with(Set<String> otherTags, Map<String, Value> otherFields) {
        return new Person(name, email, phone, language, zone, channel, otherTags, segments, otherFields, habits, since);
    }
}
