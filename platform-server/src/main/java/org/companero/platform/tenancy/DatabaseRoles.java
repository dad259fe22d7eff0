package org.companero.platform.tenancy;

import org.companero.platform.tenancy.Database.Login;
import org.companero.platform.web.StartupFailure;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Creates the roles the server connects as, where they are missing, before the first migration runs.
///
/// The grants go to the fixed group names `companero_app` and `companero_system`; a login of another name becomes a
/// member of its group. Existing roles are left as the operator made them.
final class DatabaseRoles {

    private static final String APP = "companero_app";
    private static final String SYSTEM = "companero_system";

    private final Database database;
    private final JdbcClient owner;

    DatabaseRoles(Database database) {
        this.database = database;
        this.owner = JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password()));
    }

    /// @throws StartupFailure when the database cannot be reached, or a role is missing and the owner may not create
    /// it
    void ensure() {
        try {
            ensure(APP, database.app());
            ensure(SYSTEM, database.system());
        } catch (CannotGetJdbcConnectionException unreachable) {
            throw new StartupFailure(
                    "cannot reach the database at %s as %s (%s). Check DATABASE_URL, DATABASE_OWNER_USER and DATABASE_OWNER_PASSWORD."
                            .formatted(
                                    database.url(),
                                    database.owner().user(),
                                    unreachable.getMostSpecificCause().getMessage()),
                    unreachable);
        }
    }

    private void ensure(String group, Login login) {
        var createsLogin = login.user().equals(group);
        if (!exists(group)) {
            create(group, createsLogin ? "login password " + literal(login.password()) : "nologin");
        }
        if (!createsLogin && !exists(login.user())) {
            create(login.user(), "login password " + literal(login.password()));
        }
        if (!createsLogin && !isMember(login.user(), group)) {
            owner.sql("grant %s to %s".formatted(identifier(group), identifier(login.user())))
                    .update();
        }
    }

    private boolean exists(String role) {
        return owner.sql("select exists (select from pg_roles where rolname = ?)")
                .param(role)
                .query(Boolean.class)
                .single();
    }

    private boolean isMember(String role, String group) {
        return owner.sql("select pg_has_role(?, ?, 'member')")
                .params(role, group)
                .query(Boolean.class)
                .single();
    }

    private void create(String role, String options) {
        try {
            owner.sql("create role %s nosuperuser nocreatedb nocreaterole nobypassrls %s"
                            .formatted(identifier(role), options))
                    .update();
        } catch (DataAccessException refused) {
            throw new StartupFailure(
                    "The database role \"%s\" is missing and \"%s\" may not create it: run CREATE ROLE %s LOGIN PASSWORD '...' NOSUPERUSER NOBYPASSRLS as an administrator."
                            .formatted(role, database.owner().user(), role),
                    refused);
        }
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
