package org.companero.platform.programs;

import java.time.Instant;
import org.companero.platform.conversations.ConversationId;
import org.companero.protocol.engine.RunState;

/// Where one person stands in a published version of a program.
///
/// @param version which version the run began with and stays in
record Run(RunId id, ProgramId program, int version, ConversationId conversation, RunState state, Instant startedAt) {

    Run with(RunState next) {
        return new Run(id, program, version, conversation, next, startedAt);
    }
}
