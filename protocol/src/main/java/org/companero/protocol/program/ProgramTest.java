package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A chat that is kept, to see that the program still goes the same way: what the person does and what is expected
/// of the program, line by line.
///
/// @param name the creator's name for it
/// @param at when the run begins, so that days and times are always the same
/// @param seed what the run's chances are made of
/// @param start where the run begins
/// @param member whom it is for
/// @param lines in their order
public record ProgramTest(String name, Instant at, long seed, Start start, Member member, List<TestLine> lines) {

    public ProgramTest {
        lines = List.copyOf(lines);
    }

    /// The same, otherwise told.
    public ProgramTest telling(List<TestLine> others) {
        return new ProgramTest(name, at, seed, start, member, others);
    }

    /// The same under another name.
    public ProgramTest named(String other) {
        return new ProgramTest(other, at, seed, start, member, lines);
    }

    /// Where a run begins.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    public sealed interface Start {

        /// At a trigger.
        ///
        /// @param text what the person wrote
        @JsonTypeName("trigger")
        record AtTrigger(NodeId trigger, String text) implements Start {}

        /// At a step, with what is known by then.
        @JsonTypeName("step")
        record AtStep(NodeId step, List<Given> known) implements Start {
            public AtStep {
                known = List.copyOf(known);
            }
        }
    }

    /// A made-up person.
    ///
    /// @param language a BCP 47 tag, empty when not known
    /// @param zone a time zone such as `Europe/Madrid`
    /// @param channel the conversation's channel, such as `widget`
    /// @param fields the creator's own fields
    public record Member(
            String name,
            String email,
            String phone,
            String language,
            String zone,
            String channel,
            Set<String> tags,
            Set<String> segments,
            List<Given> fields) {

        /// Somebody of whom nothing is known.
        public static final Member UNKNOWN = new Member("", "", "", "", "Z", "", Set.of(), Set.of(), List.of());

        public Member {
            tags = Set.copyOf(tags);
            segments = Set.copyOf(segments);
            fields = List.copyOf(fields);
        }
    }

    /// A value under a name.
    ///
    /// @param value a number with a dot, `true` or `false`, a day `yyyy-mm-dd`, a time `HH:mm`, a list with a line
    /// for each of its texts; any text otherwise
    public record Given(String name, ValueType type, String value) {}
}
