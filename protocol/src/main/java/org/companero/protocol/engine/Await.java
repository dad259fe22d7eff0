package org.companero.protocol.engine;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.companero.protocol.program.NodeId;
import org.jspecify.annotations.Nullable;

/// What a run stands still for.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Await {

    /// Not begun.
    @JsonTypeName("start")
    record Start() implements Await {}

    /// The person's reply.
    ///
    /// @param tries how often the person has replied so far, in vain or as turns of a conversation
    /// @param deadline until when, or null for ever
    @JsonTypeName("reply")
    record Reply(NodeId step, int tries, @Nullable Alarm deadline) implements Await {}

    /// The first of some moments and happenings.
    @JsonTypeName("waiting")
    record Waiting(NodeId step, List<Alarm> alarms, List<Listening> events) implements Await {
        public Waiting {
            alarms = List.copyOf(alarms);
            events = List.copyOf(events);
        }
    }

    /// What comes of an effect: an answer from the documents, of a model, or of another service.
    ///
    /// @param key the key of the effect
    /// @param tries how often the person has written in this step
    @JsonTypeName("result")
    record Result(NodeId step, String key, int tries) implements Await {}

    /// A person of the creator's team gives the conversation back.
    @JsonTypeName("handed_over")
    record HandedOver(NodeId step) implements Await {}

    /// Nothing more: the run is over.
    ///
    /// @param outcome the end step's outcome, or empty when the run simply ran out of steps or was stopped
    /// @param failed whether a limit or a broken program stopped it
    @JsonTypeName("nothing")
    record Nothing(String outcome, boolean failed) implements Await {}

    /// A moment that is waited for.
    ///
    /// @param outlet where it leads
    /// @param key the key of the [Effect.SetTimer] that set it
    record Alarm(String outlet, String key, Instant due) {}

    /// Something outside that is waited for.
    ///
    /// @param outlet where it leads
    /// @param event its name
    record Listening(String outlet, String event) {}
}
