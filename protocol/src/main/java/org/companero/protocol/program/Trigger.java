package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/// What makes a run of the program begin.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Trigger extends Node {

    @Override
    default List<Outlet> outlets() {
        return List.of(Outlet.next());
    }

    /// The first message a person ever writes to the creator.
    @JsonTypeName("first_message")
    record FirstMessage(NodeId id) implements Trigger {}

    /// A message that holds one of the words as a whole word, whatever its case and accents.
    ///
    /// @param words what the creator listens for, each a word or a short phrase
    @JsonTypeName("keyword")
    record Keyword(NodeId id, List<String> words) implements Trigger {
        public Keyword {
            words = List.copyOf(words);
        }
    }

    /// Another program hands the person over, or calls this one.
    @JsonTypeName("called")
    record Called(NodeId id) implements Trigger {}
}
