package org.companero.platform.programs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.companero.platform.programs.PublishedPrograms.ProgramVersionId;
import org.companero.protocol.program.Program;
import org.jspecify.annotations.Nullable;

/// What people can begin now; read once in a transaction, and only when somebody asks. For one thread.
final class Beginnings {

    private final PublishedPrograms programs;
    private @Nullable Map<ProgramVersionId, Program> current;

    Beginnings(PublishedPrograms programs) {
        this.programs = programs;
    }

    /// The version of a program, as a step names it, that people can begin now.
    Optional<ProgramVersionId> published(String program) {
        return Shelf.id(program)
                .flatMap(id -> current().keySet().stream()
                        .filter(one -> one.program().equals(id))
                        .findFirst());
    }

    /// The oldest program first.
    Map<ProgramVersionId, Program> current() {
        Map<ProgramVersionId, Program> known = current;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (var one : programs.current()) {
                known.put(one.id(), one.content());
            }
            current = known;
        }
        return known;
    }
}
