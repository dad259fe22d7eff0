package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Something that holds or does not. What was never set is empty text.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Condition {

    /// The condition and all within it, without recursion: groups may be nested as deep as their text.
    default Stream<Condition> flat() {
        List<Condition> all = new ArrayList<>();
        Deque<Condition> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Condition next = open.pop();
            all.add(next);
            switch (next) {
                case All group -> group.conditions().forEach(open::push);
                case Any group -> group.conditions().forEach(open::push);
                case Not not -> open.push(not.condition());
                default -> {}
            }
        }
        return all.stream();
    }

    /// Compares one of the run's variables with a value.
    ///
    /// @param variable the variable's name
    /// @param value what it is compared with; expressions are filled in; ignored by the two emptiness operators
    @JsonTypeName("compare")
    record Compare(String variable, Operator operator, String value) implements Condition {}

    /// Compares one of the contact's fields with a value.
    @JsonTypeName("field")
    record Field(String field, Operator operator, String value) implements Condition {}

    /// The contact carries the tag.
    @JsonTypeName("tag")
    record Tag(String tag) implements Condition {}

    /// The contact is in the segment.
    @JsonTypeName("segment")
    record Segment(String segment) implements Condition {}

    /// The contact's language is this one, or a variety of it.
    ///
    /// @param language a BCP 47 tag such as `es`
    @JsonTypeName("language")
    record Language(String language) implements Condition {}

    /// The conversation is on this channel, such as `widget`.
    @JsonTypeName("channel")
    record Channel(String channel) implements Condition {}

    /// It is between the two times where the contact is; `from` belongs to it, `to` does not. Over midnight where
    /// `to` is not after `from`; the whole day where they are equal.
    ///
    /// @param days on which days, none for every day; what reaches over midnight belongs to the day it began
    @JsonTypeName("local_time")
    record LocalHours(LocalTime from, LocalTime to, Set<DayOfWeek> days) implements Condition {
        public LocalHours {
            days = Days.inOrder(days);
        }
    }

    /// The expression is true.
    @JsonTypeName("expression")
    record Formula(String expression) implements Condition {}

    /// All of them hold; none is true.
    @JsonTypeName("all")
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /// At least one of them holds; none is false.
    @JsonTypeName("any")
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /// It does not hold.
    @JsonTypeName("not")
    record Not(Condition condition) implements Condition {}

    /// How two are compared: as numbers where both are numbers, else as texts whatever their case and accents.
    enum Operator {
        @JsonProperty("equals")
        EQUALS,
        @JsonProperty("not_equals")
        NOT_EQUALS,
        @JsonProperty("contains")
        CONTAINS,
        @JsonProperty("greater")
        GREATER,
        @JsonProperty("at_least")
        AT_LEAST,
        @JsonProperty("less")
        LESS,
        @JsonProperty("at_most")
        AT_MOST,
        @JsonProperty("is_empty")
        IS_EMPTY,
        @JsonProperty("is_set")
        IS_SET;

        /// Whether it asks only whether there is anything.
        public boolean bare() {
            return this == IS_EMPTY || this == IS_SET;
        }
    }
}
