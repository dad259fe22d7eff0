package org.companero.platform.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.companero.platform.tenancy.Database;
import org.companero.platform.tenancy.Database.Login;
import org.companero.platform.web.StartupFailure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A real PostgreSQL, run as a child process and keeping its data between starts.
///
/// The library behind it is tuned for throw-away tests; the settings below undo that.
final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "companero";
    private static final String OWNER = "companero_owner";
    private static final String SUPERUSER = "postgres";
    // No socket directory: a path under DATA_DIR may be longer than a socket name can be.
    private static final Map<String, String> DURABLE_AND_LOCAL = Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "100",
            "log_checkpoints", "off");

    private final EmbeddedPostgres server;
    private final Database database;

    private EmbeddedDatabase(EmbeddedPostgres server, Database database) {
        this.server = server;
        this.database = database;
    }

    /// Starts the database over the folder's data, taking over from a server that was killed.
    ///
    /// @throws StartupFailure when it does not come up
    static EmbeddedDatabase start(DataDirectory home) {
        var folder = home.folder("postgres");
        LeftoverProcess.stop(folder.resolve("data/postmaster.pid"), "postgres");
        try {
            var superuser = new Login(SUPERUSER, PrivateFiles.secret(folder.resolve("superuser.secret")));
            var server = launch(folder, superuser);
            try {
                return new EmbeddedDatabase(server, prepare(folder, server.getPort(), superuser));
            } catch (IOException | RuntimeException failure) {
                server.close();
                throw failure;
            }
        } catch (IOException | IllegalStateException failure) {
            throw new StartupFailure(
                    "the embedded PostgreSQL did not come up; %s says why. Set DATABASE_URL to use another one."
                            .formatted(folder.resolve("postgres.log")),
                    failure);
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static EmbeddedPostgres launch(Path folder, Login superuser) throws IOException {
        // The library deletes stale data directories below its working directory: ours must lie beside it.
        System.setProperty("ot.epg.working-dir", folder.resolve("programs").toString());
        var log = Redirect.appendTo(folder.resolve("postgres.log").toFile());
        var builder = EmbeddedPostgres.builder()
                .setPgBinaryResolver(
                        (system, machine) -> DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine))
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.resolve("superuser.secret").toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", superuser.password())
                .setPGStartupWait(Duration.ofSeconds(30))
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        DURABLE_AND_LOCAL.forEach(builder::setServerConfig);
        return builder.start();
    }

    private static Database prepare(Path folder, int port, Login superuser) throws IOException {
        var owner = new Login(OWNER, PrivateFiles.secret(folder.resolve("owner.secret")));
        var url = "jdbc:postgresql://127.0.0.1:%d/".formatted(port);
        var client =
                JdbcClient.create(new DriverManagerDataSource(url + SUPERUSER, superuser.user(), superuser.password()));
        if (missing(client, "select exists (select from pg_roles where rolname = ?)", OWNER)) {
            // Passwords are url-safe base64: nothing in them needs quoting.
            client.sql("create role %s login createrole password '%s'".formatted(OWNER, owner.password()))
                    .update();
        }
        if (missing(client, "select exists (select from pg_database where datname = ?)", NAME)) {
            client.sql("create database %s owner %s".formatted(NAME, OWNER)).update();
        }
        return new Database(
                url + NAME,
                owner,
                new Login("companero_app", PrivateFiles.secret(folder.resolve("app.secret"))),
                new Login("companero_system", PrivateFiles.secret(folder.resolve("system.secret"))));
    }

    private static boolean missing(JdbcClient client, String existsQuery, String name) {
        return !client.sql(existsQuery).param(name).query(Boolean.class).single();
    }
}
