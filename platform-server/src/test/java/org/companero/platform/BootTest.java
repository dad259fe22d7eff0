package org.companero.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@PlatformTest
class BootTest {

    @LocalServerPort
    private int port;

    @Test
    void a_started_server_is_ready_with_its_database_and_cache() {
        var body = RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/ready")
                .retrieve()
                .body(String.class);

        assertThat(body)
                .contains("\"status\":\"healthy\"")
                .contains("\"database\":\"healthy\"")
                .contains("\"cache\":\"healthy\"");
    }
}
