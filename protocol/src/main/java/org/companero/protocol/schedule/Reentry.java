package org.companero.protocol.schedule;

import java.time.Instant;
import org.companero.protocol.program.Again;

/// Whether somebody may begin a program, who may have been in it before. Nobody is in it twice at once.
public sealed interface Reentry {

    record Allowed() implements Reentry {}

    /// @param from from when on it is allowed
    record Later(Instant from) implements Reentry {}

    /// They are in it now.
    record AlreadyIn() implements Reentry {}

    /// They have been in it, and it is for once.
    record Never() implements Reentry {}

    static Reentry of(Again again, History history, Instant now) {
        if (history.running()) {
            return again instanceof Again.Always ? new Allowed() : new AlreadyIn();
        }
        Instant finished = history.finished();
        if (history.times() == 0 || finished == null) {
            return new Allowed();
        }
        return switch (again) {
            case Again.Never _ -> new Never();
            case Again.AfterFinishing _, Again.Always _ -> new Allowed();
            case Again.AfterPause(var pause) -> {
                Instant from = finished.plus(pause);
                yield from.isAfter(now) ? new Later(from) : new Allowed();
            }
        };
    }
}
