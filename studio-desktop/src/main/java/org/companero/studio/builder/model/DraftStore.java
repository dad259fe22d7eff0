package org.companero.studio.builder.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.companero.protocol.program.MalformedProgram;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.companero.studio.settings.PrivateFiles;
import org.companero.studio.settings.StudioPaths;

/// Drafts that the server does not have yet, one file a program: they outlive a crash. Blocks on the disk.
public final class DraftStore {

    private static final System.Logger LOG = System.getLogger(DraftStore.class.getName());

    private final Path folder;

    public DraftStore(StudioPaths paths) {
        this.folder = paths.config().resolve("drafts");
    }

    /// A draft and the server's revision that it was made from.
    public record Draft(long revision, Program program) {}

    /// What was kept of the program. A file that cannot be read is set aside, not lost.
    public Optional<Draft> read(UUID id) {
        Path file = file(id);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] parts = Files.readString(file).split("\n", 2);
            return Optional.of(new Draft(Long.parseLong(parts[0].strip()), ProgramJson.read(parts[1])));
        } catch (IOException | MalformedProgram | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} cannot be read and is set aside as .broken", file);
            setAside(file);
            return Optional.empty();
        }
    }

    /// Keeps the draft instead of the one before; either is there in full at any time.
    public void write(UUID id, Draft draft) {
        try {
            PrivateFiles.write(file(id), draft.revision() + "\n" + ProgramJson.write(draft.program()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The server has it: nothing needs to be kept.
    public void delete(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".draft");
    }

    private static void setAside(Path file) {
        try {
            PrivateFiles.setAside(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, file + " cannot be set aside; move it by hand", e);
        }
    }
}
