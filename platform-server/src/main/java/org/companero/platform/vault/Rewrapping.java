package org.companero.platform.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.SystemAccess;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Wraps every data key under the newest master key, some at a time; what the data keys sealed is not touched. It can
/// be stopped anywhere: what is left is found again.
@Component
final class Rewrapping {

    /// How many keys are wrapped in one transaction.
    static final int BATCH = 200;

    private static final Logger log = LoggerFactory.getLogger(Rewrapping.class);

    private static final String LEFT = """
            select creator_id, id, wrapped, master from data_key where master <> :primary
            union all
            select null, id, wrapped, master from installation_key where master <> :primary
            limit :batch
            """;
    private static final String STORE_CREATORS = """
            update data_key set wrapped = w.wrapped, master = :primary
              from unnest(:creators::uuid[], :ids::uuid[], :wrapped::bytea[]) as w (creator_id, id, wrapped)
             where data_key.creator_id = w.creator_id and data_key.id = w.id
            """;
    private static final String STORE_INSTALLATION = """
            update installation_key set wrapped = w.wrapped, master = :primary
              from unnest(:ids::uuid[], :wrapped::bytea[]) as w (id, wrapped)
             where installation_key.id = w.id
            """;

    private final SystemAccess system;
    private final MasterKeys masters;

    Rewrapping(SystemAccess system, MasterKeys masters) {
        this.system = system;
        this.masters = masters;
    }

    /// Wraps what is left, then takes master keys that wrap nothing out of the file.
    void carryOn() {
        masters.refresh();
        int primary = masters.primary();
        int done = 0;
        for (int batch = batch(primary); batch > 0; batch = batch(primary)) {
            done += batch;
        }
        if (done > 0) {
            log.info("Wrapped {} data keys under the master key {}", done, Integer.toUnsignedString(primary));
        }
        if (masters.ids().size() > 1) {
            retire(primary);
        }
    }

    /// @return how many were wrapped
    int batch(int primary) {
        return system.write("wrap data keys under a new master key", hatch -> {
            var left = hatch.sql(LEFT)
                    .param("primary", primary)
                    .param("batch", BATCH)
                    .query((row, _) -> new Left(row.getObject("creator_id", UUID.class), DataKeyRows.key(row)))
                    .list();
            store(hatch, primary, left);
            return left.size();
        });
    }

    private void retire(int primary) {
        var name = Integer.toUnsignedString(primary);
        if (masters.retireOthers()) {
            log.info("Master keys other than {} wrap nothing here any more and were taken out of the file", name);
        } else {
            log.warn("Master keys other than {} wrap nothing here any more: take them out of the file", name);
        }
    }

    private void store(JdbcClient hatch, int primary, List<Left> left) {
        var creators = new ArrayList<UUID>();
        var ofCreators = new ArrayList<WrappedKey>();
        var ofInstallation = new ArrayList<WrappedKey>();
        for (Left one : left) {
            UUID creator = one.creator();
            var owner = Optional.ofNullable(creator).map(CreatorId::new);
            var wrapped = masters.rewrap(owner, one.key());
            if (creator == null) {
                ofInstallation.add(wrapped);
            } else {
                creators.add(creator);
                ofCreators.add(wrapped);
            }
        }
        bind(hatch.sql(STORE_CREATORS), primary, ofCreators)
                .param("creators", creators.toArray(UUID[]::new))
                .update();
        bind(hatch.sql(STORE_INSTALLATION), primary, ofInstallation).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, int primary, List<WrappedKey> keys) {
        return sql.param("primary", primary)
                .param("ids", keys.stream().map(WrappedKey::id).toArray(UUID[]::new))
                .param("wrapped", keys.stream().map(WrappedKey::wrapped).toArray(byte[][]::new));
    }

    /// @param creator whose it is; null for the installation's own
    private record Left(@Nullable UUID creator, WrappedKey key) {}
}
