package org.companero.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.companero.platform.PlatformTest;
import org.companero.platform.privacy.HeldData;
import org.companero.platform.privacy.HeldTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Asks the database itself whether every table keeps the promise of tenancy. Each query lists the offenders.
@PlatformTest
class CatalogueTest {

    /// Tables that belong to no creator, each with its reason in the migration that creates it.
    private static final List<String> SHARED = List.of(
            "account",
            "account_token",
            "attempt",
            "creator_erasure",
            "flyway_schema_history",
            "installation_key",
            "mail_outbox",
            "public_address",
            "recovery_code",
            "scheduled_tasks",
            "second_factor",
            "signing_key");

    /// Functions that run as their owner, each with its reason in the migration that creates it.
    private static final List<String> RUN_AS_OWNER =
            List.of("append_audit_entry", "creator_stands", "cut_audit_entries", "erase_audit", "erase_rows");

    private static final String TENANT_TABLES = """
            with tenant as (
                select class.oid, class.relname as name, class.relrowsecurity, class.relforcerowsecurity,
                       attribute.attnum as creator_column
                from pg_class class
                join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attname = 'creator_id'
                where class.relkind in ('r', 'p') and class.relnamespace = 'public'::regnamespace)
            """;

    @Autowired
    private Database database;

    private JdbcClient owner;

    @BeforeEach
    void connectAsOwner() {
        owner = JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password()));
    }

    @Test
    void every_table_belongs_to_creators_or_is_shared_on_purpose() {
        assertThat(offenders("""
                        select relname from pg_class
                        where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                        except select name from tenant
                        """))
                .as("add creator_id, or list the table as shared and say why in its migration")
                .isSubsetOf(SHARED);
    }

    @Test
    void row_security_is_enabled_and_forced_on_every_tenant_table() {
        assertThat(offenders("select name from tenant where not (relrowsecurity and relforcerowsecurity)"))
                .as("call secure_tenant_table(...) in the migration")
                .isEmpty();
    }

    @Test
    void the_policy_of_every_tenant_table_checks_what_is_read_and_what_is_written() {
        assertThat(offenders("""
                        select name from tenant where not exists (
                            select from pg_policies where tablename = name and policyname = 'own_rows'
                            and qual = '(creator_id = current_creator())'
                            and with_check = '(creator_id = current_creator())')
                        """))
                .as("call secure_tenant_table(...) in the migration")
                .isEmpty();
    }

    @Test
    void no_other_policy_opens_a_tenant_table_to_anyone_but_the_escape_hatch() {
        assertThat(offenders("""
                        select name || '.' || policyname from tenant join pg_policies on tablename = name
                        where policyname <> 'own_rows' and roles <> '{companero_system}'
                        """)).isEmpty();
    }

    @Test
    void every_key_of_a_tenant_table_begins_with_the_creator() {
        assertThat(offenders("""
                        select name || ': ' || indexrelid::regclass from tenant
                        join pg_index on indrelid = tenant.oid
                        where indisunique and indkey[0] <> creator_column
                        """))
                .as("put creator_id first in the primary or unique key")
                .isEmpty();
    }

    @Test
    void every_tenant_table_has_a_primary_key() {
        assertThat(offenders("""
                        select name from tenant
                        where not exists (select from pg_index where indrelid = tenant.oid and indisprimary)
                        """)).isEmpty();
    }

    @Test
    void every_reference_between_tenant_tables_carries_the_creator() {
        assertThat(offenders("""
                        select source.name || ': ' || conname from pg_constraint
                        join tenant source on source.oid = conrelid
                        join tenant target on target.oid = confrelid
                        where contype = 'f'
                        and (conkey[1] <> source.creator_column or confkey[1] <> target.creator_column)
                        """))
                .as("a foreign-key check ignores row security: begin the key with creator_id")
                .isEmpty();
    }

    @Test
    void nothing_outside_tenant_tables_refers_into_one() {
        assertThat(offenders("""
                        select conrelid::regclass || ': ' || conname from pg_constraint
                        join tenant target on target.oid = confrelid
                        where contype = 'f' and conrelid not in (select oid from tenant)
                        """))
                .as("a shared table that refers to a creator's row tells whether it is there")
                .isEmpty();
    }

    @Test
    void no_exclusion_reaches_over_creators() {
        assertThat(offenders("""
                        select name || ': ' || conname from tenant join pg_constraint on conrelid = tenant.oid
                        where contype = 'x' and conkey[1] <> creator_column
                        """)).as("begin the exclusion with creator_id").isEmpty();
    }

    @Test
    void every_view_runs_as_its_reader() {
        assertThat(offenders("""
                        select relname from pg_class
                        where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
                        and relname not like 'pg\\_stat\\_%'
                        and (relkind = 'm' or not coalesce('security_invoker=true' = any(reloptions), false))
                        """))
                .as(
                        "create the view with (security_invoker = true), or it runs as its owner and sees every creator's rows")
                .isEmpty();
    }

    @Test
    void functions_that_run_as_their_owner_are_few_and_known() {
        assertThat(offenders("""
                        select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
                        """))
                .as("do without security definer, or list the function and say why in its migration")
                .isSubsetOf(RUN_AS_OWNER);
    }

    @Test
    void functions_that_run_as_their_owner_say_where_they_look_names_up() {
        assertThat(offenders("""
                        select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
                        and not exists (select from unnest(proconfig) setting where setting like 'search_path=%')
                        """))
                .as("add: set search_path = pg_catalog, public")
                .isEmpty();
    }

    @Test
    void no_sequence_counts_over_creators() {
        assertThat(offenders("""
                        select relname from pg_class
                        where relkind = 'S' and relnamespace = 'public'::regnamespace
                        """))
                .as("a number from a shared sequence tells how much the others do: use a uuid")
                .isEmpty();
    }

    @Test
    void every_tenant_table_is_held_by_exactly_one_module_for_exports_and_erasures(
            @Autowired ObjectProvider<HeldData> holders) {
        var held = holders.stream()
                .flatMap(holder -> holder.tables().stream())
                .map(HeldTable::name)
                .toList();

        assertThat(held)
                .as("add the new table to its module's HeldData, or remove it there")
                .containsExactlyInAnyOrderElementsOf(offenders("select name from tenant"));
    }

    @Test
    void every_table_that_refers_to_a_contact_says_which_rows_go_with_it(@Autowired ObjectProvider<HeldData> holders) {
        var without = holders.stream()
                .flatMap(holder -> holder.tables().stream())
                .filter(table -> table.ofContact() == null)
                .map(HeldTable::name)
                .toList();

        assertThat(offenders("""
                        select name from tenant where oid in (
                            with recursive belongs (tab) as (
                                select 'contact'::regclass::oid
                                union
                                select conrelid from pg_constraint join belongs on confrelid = tab where contype = 'f')
                            select tab from belongs)
                        """))
                .as("add ofContact(...) to the table in its module's HeldData")
                .contains("contact", "message", "visitor")
                .doesNotContainAnyElementsOf(without);
    }

    @Test
    void the_roles_the_server_uses_cannot_go_around_row_security() {
        assertThat(offenders("""
                        select rolname from pg_roles where rolname in ('companero_app', 'companero_system')
                        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                        union all
                        select rolname || ' owns ' || relname from pg_class join pg_roles on pg_roles.oid = relowner
                        where rolname in ('companero_app', 'companero_system')
                        union all
                        select member.rolname || ' is also ' || granted.rolname from pg_auth_members
                        join pg_roles member on member.oid = pg_auth_members.member
                        join pg_roles granted on granted.oid = pg_auth_members.roleid
                        where member.rolname in ('companero_app', 'companero_system')
                        """)).isEmpty();
    }

    private List<String> offenders(String query) {
        return owner.sql(TENANT_TABLES + query).query(String.class).list();
    }
}
