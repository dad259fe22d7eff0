package org.companero.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.companero.platform.PlatformTest;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.web.StartupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@PlatformTest
class MasterKeyTest {

    private static final String COLUMN = "channel.secret";
    private static final byte[] SECRET = "a channel's secret".getBytes(UTF_8);

    @Autowired
    private Vault vault;

    @Autowired
    private MasterKeys masters;

    @Autowired
    private Rewrapping rewrapping;

    @Autowired
    private UnwrappedKeys unwrapped;

    @Autowired
    private SystemAccess system;

    @Value("${companero.data-dir}")
    private Path home;

    @TempDir
    private Path elsewhere;

    @Test
    void the_first_start_makes_a_key_only_its_user_can_read() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_new_master_key_takes_over_while_secrets_are_read_and_the_old_one_is_retired() throws Exception {
        var creators = new ArrayList<CreatorId>();
        var sealed = new ArrayList<byte[]>();
        for (int i = 0; i < 3 * Rewrapping.BATCH / 2; i++) {
            var creator = CreatorId.random();
            creators.add(creator);
            sealed.add(CurrentCreator.call(creator, () -> vault.seal(COLUMN, SECRET)));
        }
        var before = masters.primary();
        var reading = new AtomicBoolean(true);
        var failures = new ArrayList<RuntimeException>();
        var reader = Thread.startVirtualThread(() -> {
            for (int i = 0; reading.get(); i = (i + 1) % creators.size()) {
                try {
                    open(creators.get(i), sealed.get(i));
                } catch (RuntimeException failure) {
                    failures.add(failure);
                }
            }
        });

        Path copy = file().addPrimary();
        masters.refresh();
        rewrapping.batch(masters.primary());
        assertThat(used()).as("stopped half-way").contains(before, masters.primary());
        rewrapping.carryOn();
        reading.set(false);
        reader.join();

        assertThat(failures).isEmpty();
        assertThat(masters.primary()).isNotEqualTo(before);
        assertThat(used()).containsExactly(masters.primary());
        assertThat(MasterKeyFile.ids(file().read())).containsExactly(masters.primary());
        assertThat(MasterKeyFile.ids(new MasterKeyFile(copy).read())).contains(before);
        for (int i = 0; i < creators.size(); i++) {
            assertThat(open(creators.get(i), sealed.get(i))).isEqualTo(SECRET);
        }
    }

    @Test
    void a_replica_that_has_not_looked_at_the_file_yet_reads_what_another_has_wrapped_anew() {
        var creator = CreatorId.random();
        byte[] sealed = CurrentCreator.call(creator, () -> vault.seal(COLUMN, SECRET));
        var elsewhere = new MasterKeys(file());
        file().addPrimary();
        rewrapping.carryOn();
        var wrapped = wrapped(creator);

        var key = new DataKey(wrapped.id(), elsewhere.unwrap(Optional.of(creator), wrapped));

        assertThat(key.decrypt(Sealed.parse(sealed).content(), Place.of(Optional.of(creator), COLUMN, "")))
                .isEqualTo(SECRET);
    }

    @Test
    void a_lost_master_key_stops_the_start_with_a_line_that_says_what_to_do() {
        var lost = elsewhere.resolve("lost.key");

        assertThatThrownBy(() -> start(lost))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("missing: " + lost)
                .hasMessageContaining("Put back its backup");
        assertThat(lost).as("none is made in its place").doesNotExist();
    }

    @Test
    void another_master_key_stops_the_start() {
        var another = new MasterKeyFile(elsewhere.resolve("another.key"));
        another.create();

        assertThatThrownBy(() -> start(another.path()))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("is not the master key that the secrets in this database were sealed with");
    }

    @Test
    void a_damaged_master_key_stops_the_start() throws Exception {
        var damaged = elsewhere.resolve("damaged.key");
        Files.copy(file().path(), damaged, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(damaged, Files.readString(damaged).substring(20));

        assertThatThrownBy(() -> start(damaged))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("is not a master key file");
    }

    private MasterKeys start(Path file) {
        return new VaultConfiguration().masterKeys(file.toString(), home, system);
    }

    private MasterKeyFile file() {
        return new MasterKeyFile(home.resolve("master.key"));
    }

    private byte[] open(CreatorId creator, byte[] sealed) {
        unwrapped.forget(Optional.of(creator));
        return CurrentCreator.call(creator, () -> vault.open(COLUMN, sealed));
    }

    private List<Integer> used() {
        return system.read(
                "look which master keys wrap",
                hatch -> hatch.sql(
                                "select distinct master from (select master from data_key union select master from installation_key) k")
                        .query(Integer.class)
                        .list());
    }

    private WrappedKey wrapped(CreatorId creator) {
        return system.read(
                "look at a wrapped key",
                hatch -> hatch.sql("select id, wrapped, master from data_key where creator_id = ?")
                        .param(creator.value())
                        .query((row, _) -> DataKeyRows.key(row))
                        .single());
    }
}
