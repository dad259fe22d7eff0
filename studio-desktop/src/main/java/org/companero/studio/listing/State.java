package org.companero.studio.listing;

import org.companero.studio.server.ServerProblem;
import org.companero.studio.server.ServerUnreachable;

/// What something that is read from the server is up to.
public enum State {
    LOADING,
    EMPTY,
    FULL,
    FILTERED_TO_NOTHING,
    FAILED,
    OFFLINE,
    /// The server says that the person's role does not include it.
    NOT_ALLOWED;

    /// Where a failure leads.
    static State after(Exception failure) {
        return switch (failure) {
            case ServerUnreachable unreachable -> OFFLINE;
            case ServerProblem problem when problem.status() == 403 -> NOT_ALLOWED;
            default -> FAILED;
        };
    }

    /// Whether there is, or was a moment ago, something to look through.
    boolean settled() {
        return this == FULL || this == EMPTY || this == FILTERED_TO_NOTHING;
    }
}
