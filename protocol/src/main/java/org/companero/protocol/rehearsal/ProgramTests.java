package org.companero.protocol.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramTest;

/// Goes through a program's kept chats. Takes a time that the chats' lengths bound, whatever the program is.
public final class ProgramTests {

    private ProgramTests() {}

    /// All chats that the program keeps.
    ///
    /// @param others finds a program by its id that this one calls or starts
    public static List<TestResult> run(Program program, Function<String, Optional<Program>> others) {
        Shelf shelf = Shelf.of(program, others);
        return program.tests().stream().map(test -> run(shelf, test)).toList();
    }

    public static TestResult run(Shelf shelf, ProgramTest test) {
        return new Check(shelf, test).result();
    }
}
