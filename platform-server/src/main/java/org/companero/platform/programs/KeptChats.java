package org.companero.platform.programs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.companero.platform.programs.PublishedPrograms.ProgramVersionId;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Program;
import org.companero.protocol.rehearsal.ProgramTests;
import org.companero.protocol.rehearsal.TestResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Goes through the chats that a draft keeps as tests, with the programs it calls as they are published.
@Component
final class KeptChats {

    private static final String PUBLISHED = """
            select id, published_version
              from program
             where published_version is not null and deleted_at is null
            """;

    private final JdbcClient database;
    private final PublishedPrograms published;
    private final Transactions transactions;

    KeptChats(JdbcClient database, PublishedPrograms published, Transactions transactions) {
        this.database = database;
        this.published = published;
        this.transactions = transactions;
    }

    /// To be called outside of transactions: chats may take a while.
    ///
    /// @throws ProgramRefusal when a chat goes otherwise
    void refuseOtherwise(ProgramId id, Program draft) {
        if (draft.tests().isEmpty()) {
            return;
        }
        Map<String, Program> others = new HashMap<>(transactions.read(() -> calledBy(draft)));
        others.put(id.toString(), draft);
        List<TestResult> failed = ProgramTests.run(draft, other -> Optional.ofNullable(others.get(other))).stream()
                .filter(result -> !result.passed())
                .toList();
        if (!failed.isEmpty()) {
            throw ProgramRefusal.chatsFailed(failed);
        }
    }

    /// The published programs that a run of this one can come to, by their ids.
    private Map<String, Program> calledBy(Program draft) {
        Map<String, Program> found = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(calls(draft).toList());
        if (open.isEmpty()) {
            return found;
        }
        Map<String, ProgramVersionId> versions = new HashMap<>();
        database.sql(PUBLISHED)
                .query((row, _) -> new ProgramVersionId(
                        new ProgramId(row.getObject("id", UUID.class)), row.getInt("published_version")))
                .list()
                .forEach(version -> versions.put(version.program().toString(), version));
        while (!open.isEmpty()) {
            String id = open.pop();
            ProgramVersionId version = versions.get(id);
            if (version != null && !found.containsKey(id)) {
                Program program = published.find(version);
                found.put(id, program);
                calls(program).forEach(open::add);
            }
        }
        return found;
    }

    private static Stream<String> calls(Program program) {
        return program.steps().stream().flatMap(step -> switch (step) {
            case Connect.CallProgram call -> Stream.of(call.program());
            case Connect.StartProgram start -> Stream.of(start.program());
            default -> Stream.empty();
        });
    }
}
