package org.companero.platform.programs;

import java.time.Instant;
import org.companero.platform.conversations.ConversationId;
import org.companero.protocol.engine.RunState;
import org.jspecify.annotations.Nullable;

/// Where one person stands in a published version of a program.
///
/// @param version which version the run began with and stays in
/// @param told how many events it was told so far
/// @param reason why it was stopped, or null when it was not
record Run(
        RunId id,
        ProgramId program,
        int version,
        ConversationId conversation,
        RunState state,
        Instant startedAt,
        long told,
        @Nullable String reason) {

    /// A run that has not begun.
    static Run fresh(ProgramId program, int version, ConversationId conversation, Instant now) {
        return new Run(RunId.random(), program, version, conversation, RunState.fresh(), now, 0, null);
    }

    /// As it is after one more event.
    Run with(RunState next) {
        return new Run(id, program, version, conversation, next, startedAt, told + 1, reason);
    }

    Run stopped(String why) {
        return new Run(id, program, version, conversation, state, startedAt, told, why);
    }
}
