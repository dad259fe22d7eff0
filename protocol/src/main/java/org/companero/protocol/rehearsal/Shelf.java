package org.companero.protocol.rehearsal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.companero.protocol.engine.Library;
import org.companero.protocol.engine.Prepared;
import org.companero.protocol.engine.ProgramRef;
import org.companero.protocol.engine.RunState;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Trigger;
import org.jspecify.annotations.Nullable;

/// The program that is tried out, and those it calls. May be used by many at once.
public final class Shelf implements Library {

    private final Book main;
    private final Function<String, Optional<Program>> others;
    private final Map<String, Optional<Book>> taken;

    private Shelf(Book main, Function<String, Optional<Program>> others, Map<String, Optional<Book>> taken) {
        this.main = main;
        this.others = others;
        this.taken = taken;
    }

    /// @param others finds another program by its id, or nothing where it cannot be started or called; asked once
    /// for each
    public static Shelf of(Program main, Function<String, Optional<Program>> others) {
        return new Shelf(Book.of(main), others, new ConcurrentHashMap<>());
    }

    /// A program that calls no other.
    public static Shelf of(Program main) {
        return of(main, _ -> Optional.empty());
    }

    @Override
    public Prepared main() {
        return main.prepared();
    }

    @Override
    public Optional<ProgramRef> current(String program) {
        return book(program).map(_ -> new ProgramRef(program, 0));
    }

    @Override
    public Optional<Prepared> version(ProgramRef ref) {
        return book(ref.program()).map(Book::prepared);
    }

    /// The program a run is in now.
    public Program program(RunState state) {
        return in(state.in()).prepared().program();
    }

    /// A step of the program a run is in now.
    public Optional<Step> step(RunState state, NodeId step) {
        return step(state.in(), step);
    }

    /// @param in the program that holds it, or null for the main one
    Optional<Step> step(@Nullable ProgramRef in, NodeId step) {
        return Optional.ofNullable(in(in).steps().get(step));
    }

    /// The shelf of a run that begins in another program.
    Optional<Shelf> startingWith(String program) {
        return book(program).map(book -> new Shelf(book, others, taken));
    }

    /// Where a run begins that another program started: at the trigger for that, else at the first one there is.
    Optional<NodeId> entrance() {
        Program program = main.prepared().program();
        return program.triggers().stream()
                .filter(Trigger.Called.class::isInstance)
                .findFirst()
                .or(() -> program.triggers().stream().findFirst())
                .map(Trigger::id);
    }

    private Book in(@Nullable ProgramRef ref) {
        return ref == null ? main : book(ref.program()).orElse(main);
    }

    private Optional<Book> book(String program) {
        return taken.computeIfAbsent(program, id -> others.apply(id).map(Book::of));
    }

    private record Book(Prepared prepared, Map<NodeId, Step> steps) {

        static Book of(Program program) {
            Map<NodeId, Step> steps = new HashMap<>();
            program.steps().forEach(step -> steps.putIfAbsent(step.id(), step));
            return new Book(Prepared.of(program), steps);
        }
    }
}
