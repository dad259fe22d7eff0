package org.companero.platform.programs;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.ProgramSummary;
import org.companero.protocol.program.Program;
import org.companero.protocol.rules.Problem.Severity;
import org.companero.protocol.rules.ProgramRules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What a creator does with drafts. Each act is a transaction of its own; [ProgramChanged] follows it.
@Component
public final class Authoring {

    private final Programs programs;
    private final Versions versions;
    private final Runs runs;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final InstantSource clock;

    Authoring(
            Programs programs,
            Versions versions,
            Runs runs,
            Transactions transactions,
            ApplicationEventPublisher events,
            Audit audit,
            InstantSource clock) {
        this.programs = programs;
        this.versions = versions;
        this.runs = runs;
        this.transactions = transactions;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// All programs, the one changed last first.
    public List<ProgramSummary> list() {
        return transactions.read(programs::list);
    }

    /// Keeps a new draft, whatever is wrong with it.
    public ProgramResource create(Program draft) {
        var id = ProgramId.random();
        return announced(transactions.write(() -> {
            programs.add(id, draft, errors(draft));
            return require(id);
        }));
    }

    /// @throws ProgramRefusal when there is no such program
    public ProgramResource find(ProgramId id) {
        return transactions.read(() -> require(id));
    }

    /// Replaces a draft.
    ///
    /// @param revision the revision that was changed; empty matches none
    /// @throws ProgramRefusal when there is no such program, or its revision is another one by now
    public ProgramResource replace(ProgramId id, OptionalLong revision, Program draft) {
        return announced(transactions.write(() -> {
            var current = programs.lock(id).orElseThrow(() -> ProgramRefusal.unknown(id));
            if (revision.isEmpty() || revision.getAsLong() != current.revision()) {
                throw ProgramRefusal.stale(current.revision());
            }
            programs.replace(id, draft, errors(draft), differs(id, current, draft));
            return require(id);
        }));
    }

    /// Puts a program away: nobody begins it any more, and who is in it leaves it. [#restore] brings it back.
    ///
    /// @throws ProgramRefusal when there is no such program
    public void delete(ProgramId id) {
        announced(transactions.write(() -> {
            var current = programs.lock(id).orElseThrow(() -> ProgramRefusal.unknown(id));
            programs.delete(id);
            runs.endAllOf(id, "program_deleted", clock.instant());
            audit.record(AuditAction.PROGRAM_DELETED, current.program().name(), Map.of());
            return current;
        }));
    }

    /// Brings a deleted program back, draft and versions, without the people who were in it. A program that is there
    /// stays as it is.
    ///
    /// @throws ProgramRefusal when there never was such a program
    public ProgramResource restore(ProgramId id) {
        return announced(transactions.write(() -> {
            if (programs.lockDeletedToo(id).isEmpty()) {
                throw ProgramRefusal.unknown(id);
            }
            programs.restore(id);
            return require(id);
        }));
    }

    private ProgramResource require(ProgramId id) {
        return programs.find(id).orElseThrow(() -> ProgramRefusal.unknown(id));
    }

    private boolean differs(ProgramId id, ProgramResource current, Program draft) {
        Integer published = current.publishedVersion();
        return published == null
                || !versions.find(id, published).map(draft::equals).orElse(false);
    }

    static int errors(Program draft) {
        return (int) ProgramRules.check(draft).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
    }

    private ProgramResource announced(ProgramResource program) {
        events.publishEvent(
                new ProgramChanged(CurrentCreator.require(), new ProgramId(program.id()), program.revision()));
        return program;
    }
}
