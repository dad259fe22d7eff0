package org.companero.platform.vault;

import java.util.Optional;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.springframework.stereotype.Component;

/// Seals small secrets before they are stored, by envelope encryption: the installation's master key wraps one data
/// key for each creator, and the data key seals with AES-256-GCM.
///
/// A seal is tied to its creator, its column and, where one is given, its row: moved anywhere else it does not open.
@Component
public final class Vault {

    private static final String NO_ROW = "";

    private final DataKeys keys;

    Vault(DataKeys keys) {
        this.keys = keys;
    }

    /// Seals a value of the current creator.
    ///
    /// @param column where it will be stored, as `table.column`
    public byte[] seal(String column, byte[] plain) {
        return seal(column, NO_ROW, plain);
    }

    /// Like [#seal(String, byte[])], and tied to one row.
    public byte[] seal(String column, String row, byte[] plain) {
        return seal(current(), column, row, plain);
    }

    /// Opens what [#seal(String, byte[])] made for the current creator and this column.
    ///
    /// @throws BrokenSealException when it was made for another place, or was altered
    public byte[] open(String column, byte[] sealed) {
        return open(column, NO_ROW, sealed);
    }

    /// Opens what [#seal(String, String, byte[])] made for the current creator, this column and this row.
    ///
    /// @throws BrokenSealException when it was made for another place, or was altered
    public byte[] open(String column, String row, byte[] sealed) {
        return open(current(), column, row, sealed);
    }

    /// Seals a value that stands outside any creator, such as an account's.
    ///
    /// @param row the id of what it belongs to
    public byte[] sealForInstallation(String column, String row, byte[] plain) {
        return seal(Optional.empty(), column, row, plain);
    }

    /// Opens what [#sealForInstallation] made for this column and row.
    ///
    /// @throws BrokenSealException when it was made for another place, or was altered
    public byte[] openForInstallation(String column, String row, byte[] sealed) {
        return open(Optional.empty(), column, row, sealed);
    }

    private byte[] seal(Optional<CreatorId> owner, String column, String row, byte[] plain) {
        var key = keys.primary(owner);
        return new Sealed(key.id(), key.encrypt(plain, Place.of(owner, column, row))).bytes();
    }

    private byte[] open(Optional<CreatorId> owner, String column, String row, byte[] bytes) {
        var sealed = Sealed.parse(bytes);
        return keys.named(owner, sealed.key())
                .orElseThrow(BrokenSealException::new)
                .decrypt(sealed.content(), Place.of(owner, column, row));
    }

    private static Optional<CreatorId> current() {
        return Optional.of(CurrentCreator.require());
    }
}
