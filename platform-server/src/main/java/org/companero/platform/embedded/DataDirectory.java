package org.companero.platform.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.companero.platform.web.StartupFailure;

/// The folder that holds the embedded column's data, owned by one running server at a time.
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /// Creates the folder where needed and takes it for this server.
    ///
    /// @throws StartupFailure when it cannot be written, or belongs to a server that is running
    static DataDirectory open(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        try {
            PrivateFiles.directory(root);
            var lock = FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(lock)) {
                lock.close();
                throw new StartupFailure(
                        "another server already uses %s. Stop it, or set DATA_DIR to another folder.".formatted(root));
            }
            return new DataDirectory(root, lock);
        } catch (IOException refused) {
            throw new StartupFailure(
                    "cannot write to %s. Make it writable for this user, or set DATA_DIR to another folder."
                            .formatted(root),
                    refused);
        }
    }

    /// A subfolder only this user can read, created where needed.
    Path folder(String name) {
        try {
            return PrivateFiles.directory(root.resolve(name));
        } catch (IOException refused) {
            throw new StartupFailure(
                    "cannot create %s. Make %s writable for this user.".formatted(name, root), refused);
        }
    }

    /// A file directly in the folder; not created.
    Path file(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }
}
