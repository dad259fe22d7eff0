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
/// @param pausedAt since when it pauses by an order of its own, or null
/// @param ending the outcome of a run that was ended by an order and not by its program, else null
record Run(
        RunId id,
        ProgramId program,
        int version,
        ConversationId conversation,
        RunState state,
        Instant startedAt,
        long told,
        @Nullable String reason,
        @Nullable Instant pausedAt,
        @Nullable String ending) {

    /// A run that has not begun.
    static Run fresh(ProgramId program, int version, ConversationId conversation, Instant now) {
        var id = RunId.random();
        var state = RunState.fresh(id.seed());
        return new Run(id, program, version, conversation, state, now, 0, null, null, null);
    }

    /// As it is after one more event.
    Run with(RunState next) {
        return new Run(id, program, version, conversation, next, startedAt, told + 1, reason, pausedAt, ending);
    }

    Run inVersion(int other) {
        return new Run(id, program, other, conversation, state, startedAt, told, reason, pausedAt, ending);
    }

    Run stopped(String why) {
        return new Run(id, program, version, conversation, state, startedAt, told, why, pausedAt, ending);
    }

    Run paused(@Nullable Instant since) {
        return new Run(id, program, version, conversation, state, startedAt, told, reason, since, ending);
    }

    Run ended(String outcome) {
        return new Run(id, program, version, conversation, state, startedAt, told, reason, pausedAt, outcome);
    }
}
