package org.companero.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.companero.platform.ServerProcess;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.TokenResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCreatorTest {

    @Test
    void the_demo_creator_can_sign_in_and_stays_the_same_after_a_restart(@TempDir Path data) throws Exception {
        try (var first = ServerProcess.ready(data, "--companero.demo=true")) {
            var creator = signIn(first).creatorId();
            assertThat(first.output())
                    .contains("http://localhost:%d/demo".formatted(first.port()))
                    .contains("demo@companero.local", "companero-demo", "make studio");

            first.close();
            try (var second = ServerProcess.ready(data, "--companero.demo=true")) {
                assertThat(signIn(second).creatorId()).isEqualTo(creator);
            }
        }
    }

    private static TokenResponse signIn(ServerProcess server) {
        return Objects.requireNonNull(server.client()
                .post()
                .uri("/api/v1/auth/login")
                .body(new LoginRequest("demo@companero.local", "companero-demo"))
                .retrieve()
                .body(TokenResponse.class));
    }
}
