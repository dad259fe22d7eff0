package org.companero.platform.programs;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.companero.platform.audit.Audit;
import org.companero.platform.programs.PublishedPrograms.ProgramVersionId;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.UpgradePreview;
import org.companero.protocol.api.UpgradeRequest;
import org.companero.protocol.api.UpgradeResource;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Wording;
import org.companero.protocol.upgrade.Fate;
import org.companero.protocol.upgrade.Landing;
import org.companero.protocol.upgrade.Upgrade;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Brings people in flight to the published version, in batches, and back. Shows first where each would land.
@Component
final class Upgrading {

    private static final int BATCH = 200;
    private static final int TITLE = 120;
    private static final UUID FIRST = new UUID(0, 0);

    private final Upgrades upgrades;
    private final Programs programs;
    private final PublishedPrograms published;
    private final Coaching coaching;
    private final Alarms alarms;
    private final Transactions transactions;
    private final Audit audit;
    private final InstantSource clock;

    Upgrading(
            Upgrades upgrades,
            Programs programs,
            PublishedPrograms published,
            Coaching coaching,
            Alarms alarms,
            Transactions transactions,
            Audit audit,
            InstantSource clock) {
        this.upgrades = upgrades;
        this.programs = programs;
        this.published = published;
        this.coaching = coaching;
        this.alarms = alarms;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Changes nothing.
    ///
    /// @throws ProgramRefusal when there is no such program, it is not published, or in another version
    UpgradePreview preview(ProgramId program, UpgradeRequest request) {
        return transactions.read(() -> {
            requireVersion(program, request.version());
            return count(program, request.version(), request.landings());
        });
    }

    /// Begins; the rest goes on by itself.
    ///
    /// @param author who decides, as shown beside the upgrade
    /// @throws ProgramRefusal as for a preview, and when somebody's landing is undecided or another upgrade is
    /// under way
    UpgradeResource begin(ProgramId program, UpgradeRequest request, String author) {
        UpgradeId id = UpgradeId.random();
        try {
            transactions.write(() -> {
                String name = requireVersion(program, request.version());
                UpgradePreview preview = count(program, request.version(), request.landings());
                refuseUndecided(preview);
                upgrades.add(id, program, request.version(), request.landings(), author);
                alarms.set(List.of(Alarm.upgrade(id, "apply", clock.instant())));
                audit.record(
                        AuditAction.PEOPLE_UPGRADED,
                        name,
                        Map.of(
                                "version", Integer.toString(request.version()),
                                "people", Long.toString(preview.people())));
                return id;
            });
        } catch (DuplicateKeyException _) {
            throw ProgramRefusal.upgradeUnderWay();
        }
        alarms.wake();
        return find(id);
    }

    /// Brings those back who have not gone on since.
    ///
    /// @throws ProgramRefusal when there is no such upgrade, or it is not applied
    UpgradeResource rollBack(UpgradeId id) {
        try {
            transactions.write(() -> {
                UpgradeResource found = upgrades.find(id).orElseThrow(() -> ProgramRefusal.unknownUpgrade(id));
                if (!upgrades.move(id, UpgradeResource.State.APPLIED, UpgradeResource.State.ROLLING_BACK)) {
                    throw ProgramRefusal.upgradeNotApplied(id);
                }
                alarms.set(List.of(Alarm.upgrade(id, "roll-back", clock.instant())));
                audit.record(
                        AuditAction.UPGRADE_ROLLED_BACK,
                        id.toString(),
                        Map.of("version", Integer.toString(found.version())));
                return id;
            });
        } catch (DuplicateKeyException _) {
            throw ProgramRefusal.upgradeUnderWay();
        }
        alarms.wake();
        return find(id);
    }

    /// @throws ProgramRefusal when there is no such upgrade
    UpgradeResource find(UpgradeId id) {
        return transactions.read(() -> upgrades.find(id)).orElseThrow(() -> ProgramRefusal.unknownUpgrade(id));
    }

    /// Latest first.
    ///
    /// @throws ProgramRefusal when there is no such program
    List<UpgradeResource> list(ProgramId program) {
        return transactions.read(() -> {
            if (programs.find(program).isEmpty()) {
                throw ProgramRefusal.unknown(program);
            }
            return upgrades.list(program);
        });
    }

    /// Does what is left of an upgrade. Done again, it does nothing twice: each run's part is marked in the
    /// transaction that moves the run.
    void work(UpgradeId id) {
        UpgradeResource upgrade = transactions.read(() -> upgrades.find(id)).orElse(null);
        if (upgrade == null) {
            return;
        }
        switch (upgrade.state()) {
            case APPLYING -> {
                each(id, Upgrades.WAITING, run -> coaching.upgraded(run.conversation(), run.run(), id));
                end(id, UpgradeResource.State.APPLYING, UpgradeResource.State.APPLIED);
            }
            case ROLLING_BACK -> {
                each(id, Upgrades.DONE, run -> coaching.putBack(run.conversation(), run.run(), id));
                end(id, UpgradeResource.State.ROLLING_BACK, UpgradeResource.State.ROLLED_BACK);
            }
            case APPLIED, ROLLED_BACK -> {}
        }
    }

    private void end(UpgradeId id, UpgradeResource.State from, UpgradeResource.State to) {
        transactions.write(() -> upgrades.move(id, from, to));
    }

    private interface Part {
        void take(Upgrades.OpenRun run);
    }

    // Together, so that one transaction can take many.
    private void each(UpgradeId id, String state, Part part) {
        CreatorId creator = CurrentCreator.require();
        while (true) {
            List<Upgrades.OpenRun> batch = transactions.read(() -> upgrades.open(id, state, BATCH));
            if (batch.isEmpty()) {
                return;
            }
            try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> parts = batch.stream()
                        .<Future<?>>map(run -> together.submit(() -> CurrentCreator.run(creator, () -> part.take(run))))
                        .toList();
                parts.forEach(Upgrading::await);
            }
        }
    }

    private static void await(Future<?> part) {
        try {
            part.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "The upgrade was interrupted; it goes on when the server is back", interrupted);
        }
    }

    private UpgradePreview count(ProgramId program, int version, Map<NodeId, Landing> landings) {
        record Group(@Nullable NodeId step, String title, Fate fate) {}
        Program after = published.find(new ProgramVersionId(program, version));
        Map<Group, Long> groups = new HashMap<>();
        UUID last = FIRST;
        var page = upgrades.inOlder(program, version, last, BATCH);
        while (!page.isEmpty()) {
            for (var run : page) {
                Program before = published.find(new ProgramVersionId(program, run.version()));
                Fate fate = new Upgrade(before, after, landings).fate(run.state());
                NodeId step = Upgrade.standing(run.state()).orElse(null);
                groups.merge(new Group(step, title(before, step), fate), 1L, Long::sum);
            }
            last = page.getLast().run();
            page = upgrades.inOlder(program, version, last, BATCH);
        }
        List<UpgradePreview.Standing> steps = groups.entrySet().stream()
                .map(entry -> standing(
                        entry.getKey().step(),
                        entry.getKey().title(),
                        entry.getValue(),
                        entry.getKey().fate()))
                .sorted(Comparator.comparingLong(UpgradePreview.Standing::people)
                        .reversed()
                        .thenComparing(one -> String.valueOf(one.step())))
                .toList();
        return new UpgradePreview(
                version, groups.values().stream().mapToLong(Long::longValue).sum(), steps);
    }

    private static UpgradePreview.Standing standing(@Nullable NodeId step, String title, long people, Fate fate) {
        return switch (fate) {
            case Fate.Kept _ -> new UpgradePreview.Standing(step, title, people, UpgradePreview.Fate.KEPT, null);
            case Fate.Moved(NodeId to) ->
                new UpgradePreview.Standing(step, title, people, UpgradePreview.Fate.MOVED, to);
            case Fate.Ended _ -> new UpgradePreview.Standing(step, title, people, UpgradePreview.Fate.ENDED, null);
            case Fate.Undecided _ ->
                new UpgradePreview.Standing(step, title, people, UpgradePreview.Fate.UNDECIDED, null);
        };
    }

    private static String title(Program program, @Nullable NodeId id) {
        Step step = id == null ? null : program.step(id).orElse(null);
        if (step == null) {
            return "";
        }
        String text = step.title().isBlank() ? Wording.texts(step).getOrDefault("text", "") : step.title();
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE / 2)).strip() + "…";
    }

    private static void refuseUndecided(UpgradePreview preview) {
        List<String> steps = preview.steps().stream()
                .filter(one -> one.fate() == UpgradePreview.Fate.UNDECIDED)
                .map(one -> String.valueOf(one.step()))
                .distinct()
                .toList();
        if (!steps.isEmpty()) {
            throw ProgramRefusal.undecided(steps);
        }
    }

    /// @return the program's name
    private String requireVersion(ProgramId program, int version) {
        var found = programs.find(program).orElseThrow(() -> ProgramRefusal.unknown(program));
        Integer now = found.publishedVersion();
        if (now == null || now != version) {
            throw ProgramRefusal.notPublished(program, version);
        }
        return found.program().name();
    }
}
