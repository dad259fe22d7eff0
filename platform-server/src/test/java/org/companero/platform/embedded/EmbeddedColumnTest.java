package org.companero.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.companero.platform.ServerProcess;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.RegisterRequest;
import org.companero.protocol.api.TokenResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Starts, kills and starts real servers.
class EmbeddedColumnTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path data;

    @Test
    void a_killed_server_takes_up_its_database_and_its_sessions_again() throws Exception {
        var first = ServerProcess.ready(data);
        var tokens = register(first);
        var left = pidIn("postgres/data/postmaster.pid");

        first.kill();
        assertThat(LeftoverProcess.runs(left, "postgres"))
                .as("PostgreSQL outlives a killed server")
                .isTrue();

        try (var second = ServerProcess.ready(data)) {
            await("the one left behind is stopped")
                    .atMost(PATIENCE)
                    .until(() -> !LeftoverProcess.runs(left, "postgres"));
            assertThat(statusOfOwnProfile(second, tokens)).isEqualTo(HttpStatus.OK);
            assertThat(login(second)).isEqualTo(HttpStatus.OK);
        }
    }

    @Test
    void a_stopped_server_leaves_no_process_and_no_connection_note() throws Exception {
        var server = ServerProcess.ready(data);
        var postgres = pidIn("postgres/data/postmaster.pid");
        var redis = pidIn("redis/redis.pid");
        assertThat(settings()).containsEntry("fsync", "on").containsEntry("listen_addresses", "127.0.0.1");

        server.close();

        // Stopped this early the embedding model is still being loaded.
        assertThat(server.awaitExit()).as(server.output()).isEqualTo(TERMINATED);
        await("PostgreSQL ends").atMost(PATIENCE).until(() -> !LeftoverProcess.runs(postgres, "postgres"));
        await("Redis ends").atMost(PATIENCE).until(() -> !LeftoverProcess.runs(redis, "redis"));
        assertThat(data.resolve("connections.properties")).doesNotExist();
    }

    @Test
    void a_second_server_on_the_same_folder_is_refused_in_one_line() throws IOException {
        try (var first = ServerProcess.ready(data);
                var second = ServerProcess.start(data, Map.of())) {
            assertThat(second.awaitExit()).isNotZero();
            assertThat(second.output())
                    .contains("another server already uses " + data.toRealPath())
                    .doesNotContain("\tat ");
            first.awaitReady();
        }
    }

    @Test
    void a_port_in_use_is_said_in_one_line_and_nothing_stays_running() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = ServerProcess.start(data, Map.of("PORT", Integer.toString(taken.getLocalPort())))) {
            assertThat(server.awaitExit()).isNotZero();
            assertThat(server.output())
                    .contains("port " + taken.getLocalPort() + " is in use")
                    .doesNotContain("\tat ");
        }
        assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_written_is_said_in_one_line() throws IOException {
        var file = Files.createFile(data.resolve("a-file"));

        try (var server = ServerProcess.start(file.resolve("data"), Map.of())) {
            assertThat(server.awaitExit()).isNotZero();
            assertThat(server.output()).contains("cannot write to " + file).doesNotContain("\tat ");
        }
    }

    @Test
    void a_database_that_cannot_be_reached_is_said_in_one_line() throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:%d/companero".formatted(ServerProcess.freePort());

        try (var server = ServerProcess.start(
                data, Map.of("DATABASE_URL", url, "DATABASE_PASSWORD", "x", "DATABASE_OWNER_PASSWORD", "x"))) {
            assertThat(server.awaitExit()).isNotZero();
            assertThat(server.output())
                    .contains("cannot reach the database at " + url)
                    .doesNotContain("\tat ");
        }
    }

    private long pidIn(String file) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve(file)).getFirst().strip());
    }

    private Map<String, String> settings() throws IOException {
        var note = data.resolve("connections.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note)))
                .isEqualTo("rw-------");
        var connection = new Properties();
        try (var reader = Files.newBufferedReader(note)) {
            connection.load(reader);
        }
        var database = JdbcClient.create(new DriverManagerDataSource(
                connection.getProperty("database.url"),
                connection.getProperty("database.owner.user"),
                connection.getProperty("database.owner.password")));
        return Map.of(
                "fsync", database.sql("show fsync").query(String.class).single(),
                "listen_addresses",
                        database.sql("show listen_addresses")
                                .query(String.class)
                                .single());
    }

    private static TokenResponse register(ServerProcess server) {
        return Objects.requireNonNull(server.client()
                .post()
                .uri("/api/v1/auth/register")
                .body(new RegisterRequest("kept@example.org", "a password that was kept", "Kept"))
                .retrieve()
                .body(TokenResponse.class));
    }

    private static Object login(ServerProcess server) {
        return server.client()
                .post()
                .uri("/api/v1/auth/login")
                .body(new LoginRequest("kept@example.org", "a password that was kept"))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    private static Object statusOfOwnProfile(ServerProcess server, TokenResponse tokens) {
        return server.client()
                .get()
                .uri("/api/v1/creators/me")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.accessToken())
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }
}
