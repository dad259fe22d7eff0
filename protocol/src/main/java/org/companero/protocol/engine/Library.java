package org.companero.protocol.engine;

import java.util.Optional;
import org.companero.protocol.program.Program;

/// Where the engine finds programs: the one a run is in, and those it calls. The same version is always the same
/// program.
public interface Library {

    /// The program the run began with.
    Prepared main();

    /// The version of another program that is called now, or nothing when it is not published.
    Optional<ProgramRef> current(String program);

    /// A version of another program, or nothing when there is none.
    Optional<Prepared> version(ProgramRef ref);

    /// A program that calls no other.
    static Library of(Program program) {
        return of(Prepared.of(program));
    }

    /// A program that calls no other.
    static Library of(Prepared main) {
        return new Library() {
            @Override
            public Prepared main() {
                return main;
            }

            @Override
            public Optional<ProgramRef> current(String program) {
                return Optional.empty();
            }

            @Override
            public Optional<Prepared> version(ProgramRef ref) {
                return Optional.empty();
            }
        };
    }
}
