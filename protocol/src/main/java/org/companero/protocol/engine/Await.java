package org.companero.protocol.engine;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.companero.protocol.program.NodeId;

/// What a run stands still for.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Await {

    /// Not begun.
    @JsonTypeName("start")
    record Start() implements Await {}

    /// The person's reply to a question or a choice.
    ///
    /// @param tries how often the person has replied in vain so far
    @JsonTypeName("reply")
    record Reply(NodeId step, int tries) implements Await {}

    /// A point in time.
    ///
    /// @param key the key of the [Effect.SetTimer] that set it
    @JsonTypeName("timer")
    record Timer(NodeId step, String key, Instant due) implements Await {}

    /// An answer from the creator's documents.
    ///
    /// @param key the key of the [Effect.AskKnowledge] that asked
    @JsonTypeName("knowledge")
    record Knowledge(NodeId step, String key) implements Await {}

    /// Nothing more: the run is over.
    ///
    /// @param outcome the end step's outcome, or empty when the run simply ran out of steps or was stopped
    /// @param failed whether a limit or a broken program stopped it
    @JsonTypeName("nothing")
    record Nothing(String outcome, boolean failed) implements Await {}
}
