package org.companero.studio.server;

import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.ProgramSummary;
import org.companero.protocol.api.ProgramVersion;
import org.companero.protocol.api.UpgradePreview;
import org.companero.protocol.api.UpgradeRequest;
import org.companero.protocol.api.UpgradeResource;
import org.companero.protocol.program.Program;

/// The creator's programs on the server. Every call blocks: make it from [org.companero.studio.work.Tasks].
///
/// All throw [ServerProblem] when the server refuses and [ServerUnreachable] when it does not answer; nothing
/// is changed then.
public interface ProgramGateway {

    /// All programs, the last changed first.
    List<ProgramSummary> list();

    ProgramResource get(UUID id);

    ProgramResource create(Program program);

    /// Replaces the draft, provided it still is what it was at that revision.
    SaveResult save(UUID id, Program program, long revision);

    /// Publishes the draft as it is at that revision. A draft with errors is refused as a [ServerProblem] whose
    /// details name them.
    ProgramVersion publish(UUID id, long revision, String notes);

    /// What was published, the latest first.
    List<ProgramVersion> versions(UUID id);

    /// The program as it was published.
    Program version(UUID id, int version);

    /// Where everybody in an older version would land; changes nothing.
    UpgradePreview previewUpgrade(UUID id, UpgradeRequest request);

    /// Begins to bring everybody in an older version to the published one.
    UpgradeResource upgrade(UUID id, UpgradeRequest request);

    /// The upgrades of a program, the latest first.
    List<UpgradeResource> upgrades(UUID id);

    /// How far an upgrade is.
    UpgradeResource upgrade(UUID upgrade);

    /// Begins to bring those back who have not gone on since.
    UpgradeResource rollBack(UUID upgrade);

    void delete(UUID id);

    /// Takes a deletion back.
    ProgramResource restore(UUID id);

    /// How a save came out.
    sealed interface SaveResult {

        /// It is stored; use the new revision for the next save.
        record Saved(ProgramResource resource) implements SaveResult {}

        /// Somebody else saved in between; nothing was stored.
        ///
        /// @param theirs what the server has now
        record Conflict(ProgramResource theirs) implements SaveResult {}
    }
}
