package org.companero.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.protocol.api.CreatorResource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class RowSecurityTest {

    @Autowired
    private TestCreators creators;

    @Autowired
    private JdbcClient client;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_creator_reads_only_their_own_rows() {
        var one = creators.register();
        creators.register();

        var visible = as(
                one.id(),
                rows -> rows.sql("select creator_id from creator")
                        .query(UUID.class)
                        .list());

        assertThat(visible).isEqualTo(List.of(one.id().value()));
    }

    @Test
    void a_creator_cannot_change_or_remove_the_rows_of_another() {
        var one = creators.register();
        var other = creators.register().id().value();

        int changed = as(
                one.id(),
                rows -> rows.sql("update creator set name = 'x' where creator_id = ?")
                        .param(other)
                        .update());
        int removed = as(
                one.id(),
                rows -> rows.sql("delete from creator where creator_id = ?")
                        .param(other)
                        .update());

        assertThat(changed + removed).isZero();
    }

    @Test
    void a_creator_cannot_write_a_row_under_the_name_of_another() {
        var one = creators.register();
        var other = creators.register();

        assertThatThrownBy(() -> as(
                        one.id(),
                        rows -> rows.sql("""
                                insert into member (creator_id, id, account_id, role)
                                select ?, gen_random_uuid(), account_id, role from member
                                """).param(other.id().value()).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void the_application_role_cannot_read_the_tables_that_span_creators() {
        var one = creators.register();

        for (var table : List.of("account", "signing_key", "public_address")) {
            assertThatThrownBy(() -> as(
                            one.id(),
                            rows -> rows.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void each_token_leads_to_its_own_profile() {
        var one = creators.register("First Light");
        var other = creators.register("Second Wind");

        assertThat(profile(one).name()).isEqualTo("First Light");
        assertThat(profile(other).name()).isEqualTo("Second Wind");
        assertThat(profile(other).id()).isEqualTo(other.id().value());
    }

    @Test
    void the_escape_hatch_sees_only_the_tables_opened_to_it(@Autowired SystemAccess system) {
        assertThatThrownBy(() -> system.write(
                        "try the door",
                        hatch -> hatch.sql("delete from creator").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private <T> T as(CreatorId creator, Function<JdbcClient, T> work) {
        var transaction = new TransactionTemplate(transactions);
        return Objects.requireNonNull(CurrentCreator.call(creator, () -> transaction.execute(_ -> work.apply(client))));
    }

    private static CreatorResource profile(TestCreators.TestCreator creator) {
        return Objects.requireNonNull(
                creator.client().get().uri("/api/v1/creators/me").retrieve().body(CreatorResource.class));
    }
}
