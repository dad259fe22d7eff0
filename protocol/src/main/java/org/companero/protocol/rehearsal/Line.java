package org.companero.protocol.rehearsal;

import java.time.Instant;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Event;
import org.companero.protocol.program.NodeId;

/// One line of a rehearsal's transcript.
public sealed interface Line {

    /// The moment, on the rehearsal's clock.
    Instant at();

    /// The person wrote, pressed or sent something.
    record Heard(Instant at, Event.Replied reply) implements Line {}

    /// The program said something.
    record Said(Instant at, Effect.Send message) implements Line {}

    /// Something outside was asked: documents, a model, another service.
    record Asked(Instant at, Effect effect) implements Line {}

    /// Something outside answered, or happened.
    record Told(Instant at, Event event) implements Line {}

    /// Something was done besides speaking.
    record Did(Instant at, Effect effect) implements Line {}

    /// The run waits until then, or for something sooner.
    record Waits(Instant at, NodeId step, Instant due) implements Line {}

    /// The clock is turned on.
    ///
    /// @param at from when
    /// @param to until when, as far as nothing outside holds it up
    /// @param jumped whether it was turned to whatever comes next
    record Passes(Instant at, Instant to, boolean jumped) implements Line {}

    /// A timer came due.
    record Rang(Instant at, NodeId step) implements Line {}

    /// The person saw for a moment that something was being written.
    record Typed(Instant at) implements Line {}

    /// A run of another program began.
    ///
    /// @param program its name
    record Began(Instant at, String program) implements Line {}

    /// The run is over, well.
    record Over(Instant at, String outcome) implements Line {}

    /// The run was stopped.
    record Stopped(Instant at, NodeId step, String reason) implements Line {}

    /// The rehearsal goes no further on its own: the program goes round without end.
    record Halted(Instant at) implements Line {}
}
