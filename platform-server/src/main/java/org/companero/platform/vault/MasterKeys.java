package org.companero.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;

/// Wraps and unwraps data keys under the keys of the master key file. The file is read again when a key is asked for
/// that was not in it, and when it has changed.
final class MasterKeys {

    private static final String COLUMN = "data_key.wrapped";

    private final MasterKeyFile file;
    private volatile KeysetHandle keyset;

    /// @param file exists and is readable
    MasterKeys(MasterKeyFile file) {
        this.file = file;
        this.keyset = file.read();
    }

    /// A new data key, wrapped.
    WrappedKey newDataKey(Optional<CreatorId> owner) {
        try {
            var id = UUID.randomUUID();
            return wrap(owner, id, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException noAes) {
            throw new IllegalStateException("This Java runtime cannot make AES keys", noAes);
        }
    }

    /// @throws BrokenSealException when the wrapped key was altered or belongs to another owner, or its master key is
    ///     not in the file
    Aead unwrap(Optional<CreatorId> owner, WrappedKey wrapped) {
        try {
            return open(owner, wrapped).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException doesNotOpen) {
            throw new BrokenSealException(doesNotOpen);
        }
    }

    /// The same data key, wrapped under the primary master key.
    ///
    /// @throws BrokenSealException like [#unwrap]
    WrappedKey rewrap(Optional<CreatorId> owner, WrappedKey wrapped) {
        try {
            return wrap(owner, wrapped.id(), open(owner, wrapped));
        } catch (GeneralSecurityException doesNotOpen) {
            throw new BrokenSealException(doesNotOpen);
        }
    }

    /// The key that wraps from now on.
    int primary() {
        return keyset.getPrimary().getId();
    }

    Set<Integer> ids() {
        return MasterKeyFile.ids(keyset);
    }

    /// Takes over what the file holds now.
    void refresh() {
        keyset = file.read();
    }

    /// Leaves only the primary key in the file.
    ///
    /// @return whether the file could be written
    boolean retireOthers() {
        boolean written = file.retireAllBut(primary());
        refresh();
        return written;
    }

    private KeysetHandle open(Optional<CreatorId> owner, WrappedKey wrapped) throws GeneralSecurityException {
        if (!ids().contains(wrapped.master())) {
            refresh();
        }
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.wrapped(), aead(keyset), place(owner, wrapped.id()));
    }

    private WrappedKey wrap(Optional<CreatorId> owner, UUID id, KeysetHandle key) throws GeneralSecurityException {
        var master = keyset;
        var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead(master), place(owner, id));
        return new WrappedKey(id, wrapped, master.getPrimary().getId());
    }

    private static Aead aead(KeysetHandle master) throws GeneralSecurityException {
        return master.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] place(Optional<CreatorId> owner, UUID id) {
        return Place.of(owner, COLUMN, id.toString());
    }
}
