package org.companero.studio.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.ProgramSummary;
import org.companero.protocol.api.ProgramVersion;
import org.companero.protocol.api.UpgradePreview;
import org.companero.protocol.api.UpgradeRequest;
import org.companero.protocol.api.UpgradeResource;
import org.companero.protocol.program.Program;
import org.jspecify.annotations.Nullable;

/// Programs kept in memory, with the revisions and refusals of the real server.
public final class ProgramsDouble implements ProgramGateway {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    private final Map<UUID, ProgramResource> drafts = new LinkedHashMap<>();
    private final Map<UUID, ProgramResource> deleted = new LinkedHashMap<>();
    private final Map<UUID, List<ProgramVersion>> versions = new LinkedHashMap<>();
    private final Map<UUID, Map<Integer, Program>> published = new LinkedHashMap<>();
    private final Map<UUID, ProgramSummary> facts = new LinkedHashMap<>();
    private List<UpgradePreview.Standing> standing = List.of();
    private @Nullable UpgradeResource upgraded;
    private @Nullable RuntimeException failure;
    private long ticks;

    /// From now on every call throws this; null lets them work again.
    public void failWith(@Nullable RuntimeException now) {
        failure = now;
    }

    /// A draft that looks in the list as the summary says.
    public void put(ProgramSummary summary, Program program) {
        facts.put(summary.id(), summary);
        drafts.put(
                summary.id(),
                new ProgramResource(
                        summary.id(),
                        summary.revision(),
                        summary.publishedVersion(),
                        summary.changed(),
                        summary.updatedAt(),
                        program));
    }

    @Override
    public synchronized List<ProgramSummary> list() {
        answer();
        return drafts.values().stream()
                .map(this::summary)
                .sorted(Comparator.comparing(ProgramSummary::updatedAt).reversed())
                .toList();
    }

    @Override
    public synchronized ProgramResource get(UUID id) {
        answer();
        ProgramResource found = drafts.get(id);
        if (found == null) {
            throw AccountsDouble.problem(404, "PROGRAM_NOT_FOUND", "This program is not there.");
        }
        return found;
    }

    @Override
    public synchronized ProgramResource create(Program program) {
        answer();
        var created = new ProgramResource(UUID.randomUUID(), 1, null, true, tick(), program);
        drafts.put(created.id(), created);
        return created;
    }

    @Override
    public synchronized SaveResult save(UUID id, Program program, long revision) {
        ProgramResource now = get(id);
        if (now.revision() != revision) {
            return new SaveResult.Conflict(now);
        }
        var saved = new ProgramResource(id, revision + 1, now.publishedVersion(), true, tick(), program);
        drafts.put(id, saved);
        return new SaveResult.Saved(saved);
    }

    @Override
    public synchronized ProgramVersion publish(UUID id, long revision, String notes) {
        ProgramResource now = get(id);
        int number = now.publishedVersion() == null ? 1 : now.publishedVersion() + 1;
        var version = new ProgramVersion(number, notes, "Demo Creator", tick());
        versions.computeIfAbsent(id, any -> new ArrayList<>()).addFirst(version);
        published.computeIfAbsent(id, any -> new LinkedHashMap<>()).put(number, now.program());
        drafts.put(id, new ProgramResource(id, now.revision(), number, false, now.updatedAt(), now.program()));
        return version;
    }

    @Override
    public synchronized List<ProgramVersion> versions(UUID id) {
        answer();
        return List.copyOf(versions.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized Program version(UUID id, int version) {
        answer();
        return published.get(id).get(version);
    }

    /// Where people would land; a landing that is chosen is taken.
    public void stands(UpgradePreview.Standing... now) {
        standing = List.of(now);
    }

    @Override
    public synchronized UpgradePreview previewUpgrade(UUID id, UpgradeRequest request) {
        answer();
        List<UpgradePreview.Standing> steps = standing.stream()
                .map(one -> one.step() != null && request.landings().containsKey(one.step())
                        ? new UpgradePreview.Standing(
                                one.step(), one.title(), one.people(), UpgradePreview.Fate.ENDED, null)
                        : one)
                .toList();
        return new UpgradePreview(
                request.version(),
                steps.stream().mapToLong(UpgradePreview.Standing::people).sum(),
                steps);
    }

    @Override
    public synchronized UpgradeResource upgrade(UUID id, UpgradeRequest request) {
        answer();
        long people =
                standing.stream().mapToLong(UpgradePreview.Standing::people).sum();
        upgraded = new UpgradeResource(
                UUID.randomUUID(),
                request.version(),
                UpgradeResource.State.APPLIED,
                "Demo Creator",
                tick(),
                people,
                people,
                0);
        return upgraded;
    }

    @Override
    public synchronized List<UpgradeResource> upgrades(UUID id) {
        answer();
        return upgraded == null ? List.of() : List.of(upgraded);
    }

    @Override
    public synchronized UpgradeResource upgrade(UUID upgrade) {
        answer();
        return Objects.requireNonNull(upgraded);
    }

    @Override
    public synchronized UpgradeResource rollBack(UUID upgrade) {
        answer();
        UpgradeResource done = Objects.requireNonNull(upgraded);
        upgraded = new UpgradeResource(
                done.id(),
                done.version(),
                UpgradeResource.State.ROLLED_BACK,
                done.author(),
                done.createdAt(),
                done.people(),
                done.people(),
                0);
        return upgraded;
    }

    @Override
    public synchronized void delete(UUID id) {
        deleted.put(id, get(id));
        drafts.remove(id);
    }

    @Override
    public synchronized ProgramResource restore(UUID id) {
        answer();
        ProgramResource back = deleted.remove(id);
        drafts.put(id, back);
        return back;
    }

    private ProgramSummary summary(ProgramResource draft) {
        ProgramSummary known = facts.get(draft.id());
        return new ProgramSummary(
                draft.id(),
                draft.program().name(),
                draft.revision(),
                draft.publishedVersion(),
                draft.changed(),
                known == null ? draft.program().steps().size() : known.steps(),
                known == null ? 0 : known.problems(),
                known == null ? 0 : known.people(),
                draft.updatedAt());
    }

    private Instant tick() {
        return START.plusSeconds(60 * ++ticks);
    }

    private void answer() {
        if (failure != null) {
            throw failure;
        }
    }
}
