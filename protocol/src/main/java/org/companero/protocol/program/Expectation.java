package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/// Something that is expected in a kept chat, after what was done before it.
public sealed interface Expectation extends TestLine {

    /// The next message. Whatever is said has to be expected before something is done again.
    ///
    /// @param texts one text; of [Match#ANY_OF] any number, of [Match#ANYTHING] none
    @JsonTypeName("hears")
    record Hears(Match match, List<String> texts) implements Expectation {

        public Hears {
            texts = List.copyOf(texts);
        }

        /// This text.
        public Hears(String text) {
            this(Match.EXACTLY, List.of(text));
        }

        /// How a message is compared.
        public enum Match {
            @JsonProperty("exactly")
            EXACTLY,
            @JsonProperty("contains")
            CONTAINS,
            @JsonProperty("any_of")
            ANY_OF,
            /// All messages that are left, whatever they say, even none.
            @JsonProperty("anything")
            ANYTHING
        }
    }

    /// The run knows this under the name; nothing where the value is empty.
    @JsonTypeName("knows")
    record Knows(String variable, String value) implements Expectation {}

    /// The person carries the tag, or does not.
    @JsonTypeName("tagged")
    record Tagged(String tag, boolean carried) implements Expectation {}

    /// The person's field holds this.
    @JsonTypeName("field_is")
    record FieldIs(String field, String value) implements Expectation {}

    /// Something was done besides speaking, since the last act.
    ///
    /// @param what such as `send_email` or `points_awarded`
    /// @param detail a part of what is told about it, or empty
    @JsonTypeName("does")
    record Does(String what, String detail) implements Expectation {}

    /// The run stands still at the step.
    @JsonTypeName("stands_at")
    record StandsAt(NodeId step) implements Expectation {}

    /// The run is over, well.
    @JsonTypeName("ends")
    record Ends(String outcome) implements Expectation {}
}
