package org.companero.protocol.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.companero.protocol.program.Program;

/// A library for tests: programs by their id, all in their first version.
final class Shelf implements Library {

    private final Prepared main;
    private final Map<String, Prepared> others = new HashMap<>();

    Shelf(Program main, Map<String, Program> others) {
        this.main = Prepared.of(main);
        others.forEach((id, program) -> this.others.put(id, program.equals(main) ? this.main : Prepared.of(program)));
    }

    @Override
    public Prepared main() {
        return main;
    }

    @Override
    public Optional<ProgramRef> current(String program) {
        return others.containsKey(program) ? Optional.of(new ProgramRef(program, 1)) : Optional.empty();
    }

    @Override
    public Optional<Prepared> version(ProgramRef ref) {
        return Optional.ofNullable(others.get(ref.program()));
    }
}
