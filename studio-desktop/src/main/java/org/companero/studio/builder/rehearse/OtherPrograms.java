package org.companero.studio.builder.rehearse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Program;
import org.companero.protocol.rehearsal.Shelf;
import org.companero.studio.server.ProgramGateway;
import org.companero.studio.server.ServerProblem;
import org.companero.studio.work.Tasks;

/// The creator's other programs, as far as the open one starts or calls them: read once, as their drafts are.
public final class OtherPrograms {

    private final ProgramGateway gateway;
    private final Tasks tasks;
    private Map<String, Program> known = Map.of();

    public OtherPrograms(ProgramGateway gateway, Tasks tasks) {
        this.gateway = gateway;
        this.tasks = tasks;
    }

    /// Reads what the program needs, then goes on; without the server, with what is known.
    public void fetch(Program main, Runnable ready) {
        List<String> missing = calls(main).filter(id -> !known.containsKey(id)).toList();
        if (missing.isEmpty()) {
            ready.run();
            return;
        }
        Map<String, Program> before = known;
        tasks.run(
                () -> read(before, missing),
                all -> {
                    known = all;
                    ready.run();
                },
                failure -> ready.run());
    }

    public Shelf shelf(Program main) {
        Map<String, Program> all = known;
        return Shelf.of(main, id -> Optional.ofNullable(all.get(id)));
    }

    private Map<String, Program> read(Map<String, Program> before, List<String> missing) {
        Map<String, Program> all = new HashMap<>(before);
        Deque<String> open = new ArrayDeque<>(missing);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (!all.containsKey(id)) {
                draft(id).ifPresent(program -> {
                    all.put(id, program);
                    calls(program).forEach(open::add);
                });
            }
        }
        return Map.copyOf(all);
    }

    /// A program that is gone is as good as one that was never published.
    private Optional<Program> draft(String id) {
        try {
            return Optional.of(gateway.get(UUID.fromString(id)).program());
        } catch (ServerProblem | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Stream<String> calls(Program program) {
        return program.steps().stream().flatMap(step -> switch (step) {
            case Connect.CallProgram call -> Stream.of(call.program());
            case Connect.StartProgram start -> Stream.of(start.program());
            default -> Stream.empty();
        });
    }
}
