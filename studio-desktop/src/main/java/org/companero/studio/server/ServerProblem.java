package org.companero.studio.server;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.companero.protocol.api.ProblemResponse;

/// The server understood and refused.
public final class ServerProblem extends RuntimeException {

    /// The detail that says how many seconds to wait, where the server said so.
    static final String RETRY_AFTER = "retryAfter";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, Object> details;

    public ServerProblem(ProblemResponse problem) {
        super(problem.detail() != null ? problem.detail() : problem.title());
        this.status = problem.status();
        this.code = problem.code() == null ? "UNKNOWN" : problem.code();
        this.details = problem.details() == null ? Map.of() : problem.details();
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// What went wrong, stable, upper snake case; `UNKNOWN` when the server did not say.
    public String code() {
        return code;
    }

    /// How long to wait before the next attempt, if the server said so.
    public Optional<Duration> retryAfter() {
        return details.get(RETRY_AFTER) instanceof Number seconds
                ? Optional.of(Duration.ofSeconds(seconds.longValue()))
                : Optional.empty();
    }

    /// What the code leaves open, such as which field; never null, may be empty.
    public Map<String, Object> details() {
        return details;
    }
}
