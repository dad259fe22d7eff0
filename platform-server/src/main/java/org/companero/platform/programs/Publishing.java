package org.companero.platform.programs;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.ProgramVersion;
import org.companero.protocol.api.PublishRequest;
import org.companero.protocol.program.Program;
import org.companero.protocol.rules.Problem;
import org.companero.protocol.rules.Problem.Severity;
import org.companero.protocol.rules.ProgramRules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Makes versions of drafts. People who are in an older version go on in it.
@Component
public final class Publishing {

    private static final int MOST_NOTES = 2000;

    private final Programs programs;
    private final Versions versions;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final KeptChats chats;
    private final InstantSource clock;

    Publishing(
            Programs programs,
            Versions versions,
            Transactions transactions,
            ApplicationEventPublisher events,
            Audit audit,
            KeptChats chats,
            InstantSource clock) {
        this.programs = programs;
        this.versions = versions;
        this.transactions = transactions;
        this.events = events;
        this.audit = audit;
        this.chats = chats;
        this.clock = clock;
    }

    /// Publishes the draft. Publishing what is published already changes nothing and gives that version again.
    ///
    /// @param author who publishes, as shown beside the version
    /// @throws ProgramRefusal when there is no such program, its revision is another one, it has errors or a
    /// trigger that is not served, or one of the chats it keeps as tests goes otherwise
    public ProgramVersion publish(ProgramId id, PublishRequest request, String author) {
        if (request.notes().length() > MOST_NOTES) {
            throw ProgramRefusal.notesTooLong(MOST_NOTES);
        }
        refuseUnready(id, request.revision());
        ProgramVersion version = transactions.write(() -> {
            var draft = programs.lock(id).orElseThrow(() -> ProgramRefusal.unknown(id));
            if (request.revision() != draft.revision()) {
                throw ProgramRefusal.stale(draft.revision());
            }
            return draft.changed()
                    ? add(id, draft, request.notes(), author)
                    : versions.list(id).getFirst();
        });
        events.publishEvent(new ProgramChanged(CurrentCreator.require(), id, request.revision()));
        return version;
    }

    /// What keeps the draft from being published, and what is worth a look.
    ///
    /// @throws ProgramRefusal when there is no such program
    List<Problem> check(ProgramId id) {
        return ProgramRules.check(transactions.read(() -> require(id)).program(), id.toString());
    }

    /// Latest first.
    ///
    /// @throws ProgramRefusal when there is no such program
    List<ProgramVersion> versions(ProgramId id) {
        return transactions.read(() -> {
            require(id);
            return versions.list(id);
        });
    }

    /// @throws ProgramRefusal when there is no such program or version
    Program version(ProgramId id, int version) {
        return transactions.read(() -> {
            require(id);
            return versions.find(id, version).orElseThrow(() -> ProgramRefusal.unknownVersion(id, version));
        });
    }

    private ProgramVersion add(ProgramId id, ProgramResource draft, String notes, String author) {
        int next = versions.list(id).stream()
                        .mapToInt(ProgramVersion::version)
                        .max()
                        .orElse(0)
                + 1;
        var version = new ProgramVersion(next, notes, author, clock.instant().truncatedTo(ChronoUnit.MICROS));
        versions.add(id, version, draft.program());
        programs.published(id, next);
        audit.record(AuditAction.PROGRAM_PUBLISHED, draft.program().name(), Map.of("version", Integer.toString(next)));
        return version;
    }

    /// Looks at the draft while no transaction is open: what is published then is this same revision.
    private void refuseUnready(ProgramId id, long revision) {
        ProgramResource draft = transactions.read(() -> require(id));
        if (draft.changed() && draft.revision() == revision) {
            refuseErrors(id, draft.program());
            refuseUnserved(draft.program());
            chats.refuseOtherwise(id, draft.program());
        }
    }

    private static void refuseErrors(ProgramId id, Program draft) {
        List<Problem> errors = ProgramRules.check(draft, id.toString()).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw ProgramRefusal.unpublishable(errors);
        }
    }

    /// What would never begin must not look published.
    private static void refuseUnserved(Program draft) {
        List<String> unserved = draft.triggers().stream()
                .filter(trigger -> !Beginnings.serves(trigger))
                .map(trigger -> trigger.id().value())
                .toList();
        if (!unserved.isEmpty()) {
            throw ProgramRefusal.unserved(unserved);
        }
    }

    private ProgramResource require(ProgramId id) {
        return programs.find(id).orElseThrow(() -> ProgramRefusal.unknown(id));
    }
}
