package org.companero.protocol.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.companero.protocol.program.Step;

/// The complete coaching programs in `docs/examples`, by their file's name without its ending; by that name they
/// call each other.
public final class ExamplePrograms {

    private static final String ENDING = ".json";

    private ExamplePrograms() {}

    /// @param folder where they are, `docs/examples` of a checkout
    /// @throws UncheckedIOException if one cannot be read
    /// @throws org.companero.protocol.program.MalformedProgram if one is no program
    public static SortedMap<String, Program> in(Path folder) {
        SortedMap<String, Program> programs = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ENDING)).toList()) {
                String name = file.getFileName().toString();
                programs.put(
                        name.substring(0, name.length() - ENDING.length()), ProgramJson.read(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the examples cannot be read from " + folder, e);
        }
        return Collections.unmodifiableSortedMap(programs);
    }

    /// The example as it is where programs have other ids.
    ///
    /// @param ids the id of an example by its name
    public static Program calling(Program example, UnaryOperator<String> ids) {
        List<Step> steps = example.steps().stream()
                .map(step -> switch (step) {
                    case Connect.CallProgram call ->
                        (Step) new Connect.CallProgram(
                                call.id(),
                                call.title(),
                                ids.apply(call.program()),
                                call.outcomes(),
                                call.gives(),
                                call.takes());
                    case Connect.StartProgram start ->
                        new Connect.StartProgram(start.id(), start.title(), ids.apply(start.program()));
                    default -> step;
                })
                .toList();
        return example.drawn(example.triggers(), steps, example.transitions(), example.layout());
    }
}
