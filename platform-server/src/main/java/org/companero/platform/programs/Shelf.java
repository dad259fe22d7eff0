package org.companero.platform.programs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.programs.PublishedPrograms.ProgramVersionId;
import org.companero.protocol.engine.Library;
import org.companero.protocol.engine.Prepared;
import org.companero.protocol.engine.ProgramRef;

/// The published programs as the engine sees them from one run. For one event.
final class Shelf implements Library {

    private final PublishedPrograms programs;
    private final Beginnings beginnings;
    private final ProgramVersionId main;
    private final Map<String, Integer> called = new HashMap<>();

    Shelf(PublishedPrograms programs, Beginnings beginnings, ProgramVersionId main) {
        this.programs = programs;
        this.beginnings = beginnings;
        this.main = main;
    }

    @Override
    public Prepared main() {
        return programs.prepared(main);
    }

    @Override
    public Optional<ProgramRef> current(String program) {
        Optional<ProgramRef> found = beginnings.published(program).map(id -> new ProgramRef(program, id.version()));
        found.ifPresent(ref -> called.put(program, ref.version()));
        return found;
    }

    @Override
    public Optional<Prepared> version(ProgramRef ref) {
        return id(ref).flatMap(programs::look);
    }

    /// The versions that were given when the engine asked for the current ones.
    Map<String, Integer> called() {
        return called;
    }

    private static Optional<ProgramVersionId> id(ProgramRef ref) {
        return id(ref.program()).map(id -> new ProgramVersionId(id, ref.version()));
    }

    /// Steps name programs in words, which may be no id at all.
    static Optional<ProgramId> id(String program) {
        try {
            return Optional.of(new ProgramId(UUID.fromString(program)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
