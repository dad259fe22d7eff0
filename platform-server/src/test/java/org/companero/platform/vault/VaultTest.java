package org.companero.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.companero.platform.PlatformTest;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.NoCreatorBoundException;
import org.companero.platform.tenancy.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class VaultTest {

    private static final String COLUMN = "channel.secret";
    private static final byte[] SECRET = "a channel's secret".getBytes(UTF_8);

    @Autowired
    private Vault vault;

    @Autowired
    private DataKeys keys;

    @Autowired
    private UnwrappedKeys unwrapped;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient client;

    private final CreatorId one = CreatorId.random();
    private final CreatorId other = CreatorId.random();

    @Test
    void what_was_sealed_opens_where_it_belongs_and_cannot_be_read_without() {
        byte[] sealed = seal(one);

        assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
        assertThat(open(one, COLUMN, sealed)).isEqualTo(SECRET);
        assertThat(seal(one)).as("sealed again").isNotEqualTo(sealed);
    }

    @Test
    void a_seal_opens_for_no_other_creator() {
        byte[] sealed = seal(one);
        seal(other);

        assertThatThrownBy(() -> open(other, COLUMN, sealed)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void not_even_the_key_of_another_creator_can_be_put_in_place() {
        byte[] sealed = seal(one);
        var stolen = within(
                one,
                () -> client.sql("select id, wrapped, master from data_key")
                        .query((row, _) -> DataKeyRows.key(row))
                        .single());
        within(other, () -> DataKeyRows.ofCreator(client).add(stolen));

        assertThatThrownBy(() -> open(other, COLUMN, sealed)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void a_seal_opens_in_no_other_column_and_in_no_other_row() {
        byte[] ofColumn = seal(one);
        byte[] ofRow = CurrentCreator.call(one, () -> vault.seal(COLUMN, "row 1", SECRET));

        assertThatThrownBy(() -> open(one, "channel.token", ofColumn)).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> CurrentCreator.call(one, () -> vault.open(COLUMN, "row 2", ofRow)))
                .isInstanceOf(BrokenSealException.class);
        assertThat(CurrentCreator.call(one, () -> vault.open(COLUMN, "row 1", ofRow)))
                .isEqualTo(SECRET);
    }

    @Test
    void an_altered_seal_does_not_open_wherever_it_was_altered() {
        byte[] sealed = seal(one);

        IntStream.range(0, sealed.length).forEach(place -> {
            byte[] altered = sealed.clone();
            altered[place] ^= 1;
            assertThatThrownBy(() -> open(one, COLUMN, altered))
                    .as("byte %d", place)
                    .isInstanceOf(BrokenSealException.class);
        });
        assertThatThrownBy(() -> open(one, COLUMN, new byte[0])).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void what_is_sealed_for_the_installation_opens_in_its_row_and_for_no_creator() {
        String row = UUID.randomUUID().toString();
        byte[] sealed = vault.sealForInstallation("account.seed", row, SECRET);

        assertThat(vault.openForInstallation("account.seed", row, sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> vault.openForInstallation("account.seed", "another", sealed))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> open(one, "account.seed", sealed)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void without_a_creator_nothing_is_sealed() {
        assertThatThrownBy(() -> vault.seal(COLUMN, SECRET)).isInstanceOf(NoCreatorBoundException.class);
    }

    @Test
    void a_new_data_key_seals_from_then_on_and_the_old_one_still_opens() {
        byte[] before = seal(one);
        CurrentCreator.run(one, () -> keys.renew(Optional.of(one)));
        byte[] after = seal(one);

        assertThat(Sealed.parse(after).key()).isNotEqualTo(Sealed.parse(before).key());
        assertThat(open(one, COLUMN, before)).isEqualTo(SECRET);
        assertThat(open(one, COLUMN, after)).isEqualTo(SECRET);
    }

    @Test
    void a_key_made_in_an_act_that_is_undone_is_there_for_the_next_one() {
        assertThatThrownBy(() -> within(one, () -> {
                    vault.seal(COLUMN, SECRET);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        byte[] sealed = seal(one);
        unwrapped.forget(Optional.of(one));
        assertThat(open(one, COLUMN, sealed)).isEqualTo(SECRET);
    }

    private byte[] seal(CreatorId creator) {
        return CurrentCreator.call(creator, () -> vault.seal(COLUMN, SECRET));
    }

    private byte[] open(CreatorId creator, String column, byte[] sealed) {
        return CurrentCreator.call(creator, () -> vault.open(column, sealed));
    }

    private <T> T within(CreatorId creator, java.util.function.Supplier<T> work) {
        return CurrentCreator.call(creator, () -> transactions.write(work));
    }
}
