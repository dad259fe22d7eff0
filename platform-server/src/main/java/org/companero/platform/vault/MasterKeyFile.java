package org.companero.platform.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.companero.platform.web.StartupFailure;

/// The file with the installation's master keys, readable by this user only: a Tink keyset in JSON. Its primary key
/// wraps; the others are there until nothing is wrapped by them any more.
record MasterKeyFile(Path path) {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException noAes) {
            throw new ExceptionInInitializerError(noAes);
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    /// @throws StartupFailure when it cannot be read, or is no master key file
    KeysetHandle read() {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), InsecureSecretKeyAccess.get());
        } catch (IOException unreadable) {
            throw new StartupFailure(
                    "cannot read the master key %s. Put it back and make it readable for this user.".formatted(path),
                    unreadable);
        } catch (GeneralSecurityException damaged) {
            throw new StartupFailure(
                    "%s is not a master key file. Put the backup of the master key in its place.".formatted(path),
                    damaged);
        }
    }

    /// Makes the first master key.
    void create() {
        write(newKeyset());
    }

    /// Adds a new key, which wraps from now on; a copy of the file as it was stays beside it.
    ///
    /// @return the copy
    Path addPrimary() {
        var before = read();
        var copy = path.resolveSibling(path.getFileName() + "."
                + Integer.toUnsignedString(before.getPrimary().getId()));
        new MasterKeyFile(copy).write(before);
        try {
            write(KeysetHandle.newBuilder(before)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException noAes) {
            throw new IllegalStateException("This Java runtime cannot make AES keys", noAes);
        }
        return copy;
    }

    /// @return whether the file could be written
    boolean retireAllBut(int primary) {
        var builder = KeysetHandle.newBuilder(read());
        for (int i = builder.size() - 1; i >= 0; i--) {
            if (!builder.getAt(i).isPrimary()) {
                builder.deleteAt(i);
            }
        }
        try {
            var left = builder.build();
            if (left.getPrimary().getId() == primary && Files.isWritable(path)) {
                write(left);
                return true;
            }
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A keyset with its primary key is whole", impossible);
        }
    }

    static Set<Integer> ids(KeysetHandle keyset) {
        return IntStream.range(0, keyset.size())
                .mapToObj(keyset::getAt)
                .filter(entry -> entry.getStatus().equals(KeyStatus.ENABLED))
                .map(KeysetHandle.Entry::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static KeysetHandle newKeyset() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException noAes) {
            throw new IllegalStateException("This Java runtime cannot make AES keys", noAes);
        }
    }

    // Written beside it and moved over it: a crash leaves the old file or the new one.
    private void write(KeysetHandle keyset) {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, permissions());
            Files.writeString(fresh, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new StartupFailure(
                    "cannot write the master key %s. Make its folder writable for this user, or set MASTER_KEY_FILE."
                            .formatted(path),
                    refused);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A keyset can be written", impossible);
        }
    }

    private static FileAttribute<?>[] permissions() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
