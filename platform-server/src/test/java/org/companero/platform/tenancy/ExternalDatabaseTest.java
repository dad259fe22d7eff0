package org.companero.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.companero.platform.ServerProcess;
import org.companero.protocol.api.RegisterRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ExternalDatabaseTest {

    /// Borrows the embedded database and cache of one server as the operator's for another.
    @Test
    void a_server_works_with_an_operators_database_cache_and_role_names(@TempDir Path lender, @TempDir Path own)
            throws Exception {
        try (var _ = ServerProcess.ready(lender)) {
            var connections = connections(lender);
            var url = emptyDatabase(lender, connections);

            try (var server = ServerProcess.start(
                    own,
                    Map.of(
                            "DATABASE_URL",
                            url,
                            "DATABASE_OWNER_USER",
                            connections.getProperty("database.owner.user"),
                            "DATABASE_OWNER_PASSWORD",
                            connections.getProperty("database.owner.password"),
                            "DATABASE_USER",
                            "shop_app",
                            "DATABASE_PASSWORD",
                            "it's an app",
                            "DATABASE_SYSTEM_USER",
                            "shop_system",
                            "DATABASE_SYSTEM_PASSWORD",
                            "it's the system",
                            "REDIS_URL",
                            connections.getProperty("redis.url")))) {
                server.awaitReady();

                assertThat(register(server)).isEqualTo(HttpStatus.CREATED);
                assertThat(own.resolve("postgres")).doesNotExist();
                assertThat(own.resolve("redis")).doesNotExist();
            }
        }
    }

    private static Object register(ServerProcess server) {
        return server.client()
                .post()
                .uri("/api/v1/auth/register")
                .body(new RegisterRequest("external@example.org", "a password from outside", "External"))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    private static Properties connections(Path lender) throws Exception {
        var connections = new Properties();
        try (var reader = Files.newBufferedReader(lender.resolve("connections.properties"))) {
            connections.load(reader);
        }
        return connections;
    }

    private static String emptyDatabase(Path lender, Properties connections) throws Exception {
        var url = connections.getProperty("database.url");
        var superuser = new DriverManagerDataSource(
                url, "postgres", Files.readString(lender.resolve("postgres/superuser.secret")));
        JdbcClient.create(superuser)
                .sql("create database shop owner companero_owner")
                .update();
        return url.replaceFirst("^jdbc:postgresql", "postgres").replaceFirst("[^/]+$", "shop");
    }
}
