package org.companero.studio.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.MalformedPayload;
import org.companero.studio.settings.PrivateFiles;

/// Remembers the sign-in in a file that only its owner can read. When that fails, the person signs in again next
/// time.
public final class FileTokenStore implements TokenStore {

    private static final Logger LOG = System.getLogger(FileTokenStore.class.getName());

    private final Path file;

    public FileTokenStore(Path file) {
        this.file = file;
    }

    @Override
    public Optional<Remembered> load() {
        try {
            return Files.exists(file)
                    ? Optional.of(ApiJson.read(Files.readString(file), Remembered.class))
                    : Optional.empty();
        } catch (IOException | MalformedPayload e) {
            LOG.log(Level.WARNING, "{0} cannot be read; sign in again", file);
            clear();
            return Optional.empty();
        }
    }

    @Override
    public void save(Remembered session) {
        try {
            PrivateFiles.write(file, ApiJson.write(session));
        } catch (IOException e) {
            LOG.log(Level.WARNING, file + " cannot be written; the sign-in is not remembered", e);
        }
    }

    @Override
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, file + " cannot be deleted; delete it by hand to forget the sign-in", e);
        }
    }
}
