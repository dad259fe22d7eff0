package org.companero.platform.programs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.engine.Prepared;
import org.companero.protocol.program.Program;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The versions people run. A version never changes, so it is read once and kept.
@Component
final class PublishedPrograms {

    private static final int MOST_KEPT = 2000;

    // The oldest program first, so that which of two begins does not depend on who edited last.
    private static final String CURRENT = """
            select id, published_version
              from program
             where published_version is not null and deleted_at is null and paused_at is null
               and not exists (select from coaching_pause)
             order by created_at, id
            """;

    private final JdbcClient database;
    private final Versions versions;
    private final RecentlyUsed<Key, Prepared> kept = new RecentlyUsed<>(MOST_KEPT);

    PublishedPrograms(JdbcClient database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    /// What a person can begin now.
    List<Published> current() {
        return database
                .sql(CURRENT)
                .query((row, _) -> new ProgramVersionId(
                        new ProgramId(row.getObject("id", UUID.class)), row.getInt("published_version")))
                .list()
                .stream()
                .map(id -> new Published(id, find(id)))
                .toList();
    }

    /// @throws ProgramRefusal when the current creator has no such version
    Program find(ProgramVersionId id) {
        return prepared(id).program();
    }

    /// The version, or nothing when the current creator has no such one.
    Optional<Prepared> look(ProgramVersionId id) {
        try {
            return Optional.of(prepared(id));
        } catch (ProgramRefusal _) {
            return Optional.empty();
        }
    }

    /// @throws ProgramRefusal when the current creator has no such version
    Prepared prepared(ProgramVersionId id) {
        return kept.get(
                new Key(CurrentCreator.require(), id),
                () -> versions.find(id.program(), id.version())
                        .map(Prepared::of)
                        .orElseThrow(() -> ProgramRefusal.unknownVersion(id.program(), id.version())));
    }

    /// Forgets a creator's versions.
    void forget(CreatorId creator) {
        kept.removeIf(key -> key.creator().equals(creator));
    }

    record ProgramVersionId(ProgramId program, int version) {}

    record Published(ProgramVersionId id, Program content) {}

    // The creator is part of the key: whoever is not allowed to read a version does not find it here either.
    private record Key(CreatorId creator, ProgramVersionId version) {}
}
