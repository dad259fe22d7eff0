package org.companero.platform.vault;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.SystemAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The data keys: a creator's in row security, the installation's own behind the escape hatch. The newest seals, all
/// of them open.
@Component
final class DataKeys {

    private final JdbcClient client;
    private final SystemAccess system;
    private final MasterKeys masters;
    private final TransactionTemplate joining;
    private final TransactionTemplate apart;
    private final UnwrappedKeys unwrapped;

    DataKeys(
            JdbcClient client,
            SystemAccess system,
            MasterKeys masters,
            PlatformTransactionManager transactions,
            UnwrappedKeys unwrapped) {
        this.client = client;
        this.system = system;
        this.masters = masters;
        this.unwrapped = unwrapped;
        this.joining = new TransactionTemplate(transactions);
        // A key is there before anything is sealed with it, even if what the caller does is undone.
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// The key that seals for the owner, made when there is none.
    DataKey primary(Optional<CreatorId> owner) {
        return unwrapped.primary(
                owner, () -> read(owner, DataKeyRows::newest).orElseGet(() -> create(owner)), this::unwrap);
    }

    /// The owner's key of this id, which may be one that seals no more.
    Optional<DataKey> named(Optional<CreatorId> owner, UUID id) {
        return unwrapped.named(owner, id, () -> read(owner, rows -> rows.find(id)), this::unwrap);
    }

    /// Makes the owner a new key to seal with; what is sealed stays readable.
    void renew(Optional<CreatorId> owner) {
        create(owner);
        unwrapped.forgetPrimary(owner);
    }

    private WrappedKey create(Optional<CreatorId> owner) {
        WrappedKey fresh = masters.newDataKey(owner);
        write(owner, rows -> rows.add(fresh));
        return fresh;
    }

    private DataKey unwrap(Optional<CreatorId> owner, WrappedKey wrapped) {
        return new DataKey(wrapped.id(), masters.unwrap(owner, wrapped));
    }

    // The callbacks never return null; only the template's signature allows it.
    @SuppressWarnings("NullAway")
    private <T> T read(Optional<CreatorId> owner, Function<DataKeyRows, T> work) {
        return owner.isPresent()
                ? joining.execute(_ -> work.apply(DataKeyRows.ofCreator(client)))
                : system.read("open what is sealed for the installation", hatch -> work.apply(installation(hatch)));
    }

    @SuppressWarnings("NullAway")
    private <T> T write(Optional<CreatorId> owner, Function<DataKeyRows, T> work) {
        return owner.isPresent()
                ? apart.execute(_ -> work.apply(DataKeyRows.ofCreator(client)))
                : system.write("make a data key of the installation", hatch -> work.apply(installation(hatch)));
    }

    private static DataKeyRows installation(JdbcClient hatch) {
        return DataKeyRows.ofInstallation(hatch);
    }
}
