package org.companero.platform.vault;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.web.StartupFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the vault at the start, or refuses to start: without its master key the server would look well and fail at
/// the first secret.
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final Logger log = LoggerFactory.getLogger(VaultConfiguration.class);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private static final String USED = """
            select master from installation_key union select master from data_key
            """;
    // Replicas may start at once on an empty database; the second finds the first one's key.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('installation_key'))";

    @Bean
    MasterKeys masterKeys(
            @Value("${MASTER_KEY_FILE:}") String named,
            @Value("${companero.data-dir}") Path home,
            SystemAccess system) {
        var file = new MasterKeyFile(named.isBlank() ? home.resolve("master.key") : Path.of(named));
        return system.write("prove that the master key is the one that wrapped what is stored", hatch -> {
            hatch.sql(LOCK).query((_, _) -> true).single();
            var used = Set.copyOf(hatch.sql(USED).query(Integer.class).list());
            if (!file.exists()) {
                createFirst(file, used);
            }
            var keys = new MasterKeys(file);
            refuseAnother(file, keys.ids(), used);
            if (used.isEmpty()) {
                DataKeyRows.ofInstallation(hatch).add(keys.newDataKey(Optional.empty()));
            }
            return keys;
        });
    }

    /// After `make rotate-master-key`, data keys are wrapped anew within a minute.
    @Bean
    Task<Void> rewrapTask(Rewrapping rewrapping) {
        return Tasks.recurring("vault-rewrap", FixedDelay.of(LOOK_EVERY)).execute((_, _) -> rewrapping.carryOn());
    }

    private static void createFirst(MasterKeyFile file, Set<Integer> used) {
        if (!used.isEmpty()) {
            throw new StartupFailure(("the database holds secrets, and the master key that opens them is missing: %s. "
                            + "Put back its backup, or set MASTER_KEY_FILE to where it is.")
                    .formatted(file.path()));
        }
        file.create();
        log.warn(
                "A master key was made: {}. BACK IT UP NOW, apart from the database: without it, sealed secrets "
                        + "in the database and in its backups are lost for good.",
                file.path().toAbsolutePath());
    }

    private static void refuseAnother(MasterKeyFile file, Set<Integer> known, Set<Integer> used) {
        var missing = new HashSet<>(used);
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            throw new StartupFailure(("%s is not the master key that the secrets in this database were sealed with. "
                            + "Put back its backup, or set MASTER_KEY_FILE to where it is.")
                    .formatted(file.path()));
        }
    }
}
