package org.companero.protocol.rehearsal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.companero.protocol.demo.ExamplePrograms;
import org.companero.protocol.program.Program;

/// The checkout's example programs.
public final class Examples {

    static final Path FOLDER = Path.of("..", "docs", "examples");

    private Examples() {}

    public static SortedMap<String, Program> all() {
        return ExamplePrograms.in(FOLDER);
    }

    public static Program program(String name) {
        return Optional.ofNullable(all().get(name)).orElseThrow();
    }

    public static Shelf shelf(Program main) {
        SortedMap<String, Program> all = all();
        return Shelf.of(main, id -> Optional.ofNullable(all.get(id)));
    }
}
