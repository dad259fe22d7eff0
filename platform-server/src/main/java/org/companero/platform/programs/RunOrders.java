package org.companero.platform.programs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.companero.platform.audit.Audit;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.programs.Alarms.RunOrder;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.CoachingOrder.Order;
import org.companero.protocol.api.CoachingStatus;
import org.companero.protocol.api.RunSummary;
import org.companero.protocol.api.RunTrace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks after the current creator's runs: who is where, and pausing, resuming, restarting and cancelling one run, a
/// program's, or all. What is ordered for many is decided at once and done to one after the other.
@Component
final class RunOrders {

    private static final int MOST_ENTRIES = 1000;

    private final RunList list;
    private final Runs runs;
    private final Programs programs;
    private final Pauses pauses;
    private final Alarms alarms;
    private final Coaching coaching;
    private final Transactions transactions;
    private final Audit audit;
    private final InstantSource clock;

    RunOrders(
            RunList list,
            Runs runs,
            Programs programs,
            Pauses pauses,
            Alarms alarms,
            Coaching coaching,
            Transactions transactions,
            Audit audit,
            InstantSource clock) {
        this.list = list;
        this.runs = runs;
        this.programs = programs;
        this.pauses = pauses;
        this.alarms = alarms;
        this.coaching = coaching;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those that began last first.
    ///
    /// @throws ProgramRefusal when there is no such program
    List<RunSummary> page(ProgramId program, Instant before, int limit) {
        return transactions.read(() -> {
            name(program);
            return list.page(program, before, limit);
        });
    }

    /// @param after only what was told later
    /// @throws ProgramRefusal when there is no such run
    RunTrace trace(RunId run, long after) {
        return transactions.read(() -> new RunTrace(require(run), list.entries(run, after, MOST_ENTRIES)));
    }

    CoachingStatus status() {
        return new CoachingStatus(transactions.read(pauses::since).orElse(null));
    }

    /// @throws ProgramRefusal when there is no such run, or it is over
    RunSummary order(RunId run, Order order) {
        RunSummary found = transactions.read(() -> require(run));
        if (found.endedAt() != null) {
            throw ProgramRefusal.runIsOver(run);
        }
        coaching.ordered(new ConversationId(found.conversationId()), run, order);
        return transactions.write(() -> {
            audit.record(action(order), found.contactName(), Map.of("run", run.toString()));
            return require(run);
        });
    }

    /// @throws ProgramRefusal when there is no such program
    void order(ProgramId program, Order order) {
        order(order, program, () -> name(program), now -> pauses.pause(program, now), () -> pauses.resume(program));
    }

    CoachingStatus orderAll(Order order) {
        order(order, null, () -> "", pauses::pauseAll, pauses::resumeAll);
        return status();
    }

    private interface Name {
        String find();
    }

    private void order(Order order, @Nullable ProgramId of, Name name, Consumer<Instant> pause, Runnable resume) {
        Instant now = clock.instant();
        transactions.write(() -> {
            String target = name.find();
            switch (order) {
                case PAUSE -> pause.accept(now);
                case RESUME -> {
                    resume.run();
                    alarms.order(of, RunOrder.GO_ON, now);
                }
                case RESTART -> alarms.order(of, RunOrder.RESTART, now);
                case CANCEL -> runs.endAllOf(of, "cancelled", now);
            }
            audit.record(action(order), target, Map.of());
            return target;
        });
        alarms.wake();
    }

    private String name(ProgramId program) {
        return programs.find(program)
                .orElseThrow(() -> ProgramRefusal.unknown(program))
                .program()
                .name();
    }

    private RunSummary require(RunId run) {
        return list.find(run).orElseThrow(() -> ProgramRefusal.unknownRun(run));
    }

    private static AuditAction action(Order order) {
        return switch (order) {
            case PAUSE -> AuditAction.COACHING_PAUSED;
            case RESUME -> AuditAction.COACHING_RESUMED;
            case RESTART -> AuditAction.COACHING_RESTARTED;
            case CANCEL -> AuditAction.COACHING_CANCELLED;
        };
    }
}
