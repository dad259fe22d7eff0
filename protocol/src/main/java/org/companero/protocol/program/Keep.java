package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.util.List;

/// Keeps something for later.
public sealed interface Keep extends Step {

    @Override
    default List<Outlet> outlets() {
        return List.of(Outlet.next());
    }

    @Override
    default Step reword(Wording wording) {
        return this;
    }

    /// Keeps a value under a name, in this run.
    ///
    /// @param value a text in which expressions are filled in; a single expression keeps what it is, such as a
    /// number
    @JsonTypeName("set_variable")
    record SetVariable(NodeId id, String title, String variable, String value) implements Keep {}

    /// Keeps a value in a field of the contact, for all programs.
    @JsonTypeName("set_field")
    record SetField(NodeId id, String title, String field, String value) implements Keep {}

    /// Puts a tag on the contact, or takes it off.
    @JsonTypeName("tag")
    record Tag(NodeId id, String title, String tag, boolean remove) implements Keep {}

    /// Adds a value to the end of a list; 100 values at most are kept, the earliest goes first.
    @JsonTypeName("append")
    record Append(NodeId id, String title, String variable, String value) implements Keep {}

    /// Adds to a number; what is none yet counts as 0.
    @JsonTypeName("count")
    record Count(NodeId id, String title, String variable, BigDecimal by) implements Keep {}
}
