package org.companero.platform.programs;

import java.time.Instant;
import org.companero.protocol.engine.Advance;
import org.companero.protocol.engine.Event;

/// An event a run was told, and what came of it.
///
/// @param run as it was before
/// @param now the engine's
record Told(Run run, Event event, Instant now, Known known, Advance advance) {

    /// Where it stands among all the run was told, from 1.
    long sequence() {
        return run.told() + 1;
    }
}
