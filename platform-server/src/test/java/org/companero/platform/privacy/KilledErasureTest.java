package org.companero.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.companero.platform.ServerProcess;
import org.companero.platform.TestWorkspace;
import org.companero.platform.programs.SmallPrograms;
import org.companero.protocol.api.DataRequest;
import org.companero.protocol.api.DataRequestKind;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.RegisterRequest;
import org.companero.protocol.api.TokenResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.client.RestClient;

/// Kills a real server in the middle of an erasure, and starts it again over the same data.
class KilledErasureTest {

    private static final String EMAIL = "leaving@example.org";
    private static final String PASSWORD = "a long enough password";
    private static final String[] SETTINGS = {
        // Dead work is taken over sooner than in production, so that the test need not wait.
        "--db-scheduler.heartbeat-interval=1s", "--spring.main.sources=" + HeldErasure.class.getName()
    };

    @TempDir
    private Path data;

    @Test
    void an_erasure_is_finished_by_the_next_start() throws Exception {
        Files.createFile(data.resolve(HeldErasure.HOLD));
        var first = ServerProcess.ready(data, SETTINGS);
        var tokens = register(first);
        var creator = tokens.creatorId().toString();
        new TestWorkspace(signedIn(first, tokens)).publish(SmallPrograms.nameAndDrink("drink"));
        assertThat(Haystack.tables(superuser(), creator)).contains("table program", "table program_version");

        var asked = signedIn(first, tokens)
                .post()
                .uri(Asking.PATH)
                .body(new DataRequest(DataRequestKind.ERASURE, null, PASSWORD))
                .retrieve()
                .toBodilessEntity();
        assertThat(asked.getStatusCode().value()).isEqualTo(202);
        await("half of it is done")
                .atMost(Duration.ofSeconds(40))
                .until(() -> Files.exists(data.resolve(HeldErasure.HELD)));
        assertThat(Haystack.tables(superuser(), creator))
                .contains("table member", "table creator_erasure")
                .doesNotContain("table program", "table program_version");
        first.kill();

        Files.delete(data.resolve(HeldErasure.HOLD));
        try (var second = ServerProcess.ready(data, SETTINGS)) {
            await("the rest is done")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(superuser()
                                    .sql("select count(*) from creator_erasure where completed_at is not null")
                                    .query(Long.class)
                                    .single())
                            .isOne());

            assertThat(Haystack.tables(superuser(), creator)).containsExactly("table creator_erasure");
            assertThat(Haystack.tables(superuser(), EMAIL)).isEmpty();
            var login = second.client()
                    .post()
                    .uri("/api/v1/auth/login")
                    .body(new LoginRequest(EMAIL, PASSWORD))
                    .retrieve()
                    .toBodilessEntity();
            assertThat(login.getStatusCode().value()).isEqualTo(401);
        }
    }

    private static TokenResponse register(ServerProcess server) {
        return Objects.requireNonNull(server.client()
                .post()
                .uri("/api/v1/auth/register")
                .body(new RegisterRequest(EMAIL, PASSWORD, "Leaving"))
                .retrieve()
                .body(TokenResponse.class));
    }

    private static RestClient signedIn(ServerProcess server, TokenResponse tokens) {
        return server.client()
                .mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.accessToken())
                .build();
    }

    // Each start has a port of its own.
    private JdbcClient superuser() throws IOException {
        var connections = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("connections.properties"))) {
            connections.load(file);
        }
        return JdbcClient.create(new DriverManagerDataSource(
                connections.getProperty("database.url"),
                "postgres",
                Files.readString(data.resolve("postgres/superuser.secret"))));
    }
}
