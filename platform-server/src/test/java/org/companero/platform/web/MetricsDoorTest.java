package org.companero.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class MetricsDoorTest {

    private static final String TOKEN = "twenty characters or more";

    private final Problems problems = new Problems(InstantSource.system(), new JsonMapper());

    @Autowired
    private TestCreators creators;

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "text/plain", "*/*", "application/openmetrics-text"})
    void whatever_form_is_asked_for_numbers_come(String accept) {
        var answer = creators.anonymous()
                .get()
                .uri("/metrics")
                .headers(headers -> headers.set(HttpHeaders.ACCEPT, accept))
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).contains("jvm_memory_used_bytes");
    }

    @Test
    void without_a_token_only_this_machine_may_ask() throws Exception {
        var door = new MetricsDoor(problems, "");

        assertThat(ask(door, "127.0.0.1", null)).isEqualTo(200);
        assertThat(ask(door, "::1", null)).isEqualTo(200);
        assertThat(ask(door, "192.0.2.7", null)).isEqualTo(401);
    }

    @Test
    void with_a_token_everybody_needs_it() throws Exception {
        var door = new MetricsDoor(problems, TOKEN);

        assertThat(ask(door, "192.0.2.7", "Bearer " + TOKEN)).isEqualTo(200);
        assertThat(ask(door, "192.0.2.7", "Bearer another")).isEqualTo(401);
        assertThat(ask(door, "192.0.2.7", TOKEN)).isEqualTo(401);
        assertThat(ask(door, "127.0.0.1", null)).isEqualTo(401);
    }

    @Test
    void a_proxy_on_this_machine_opens_nothing_for_those_it_names() {
        var answer = creators.anonymous()
                .get()
                .uri("/metrics")
                .header("X-Forwarded-For", "192.0.2.7")
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(401);
        assertThat(answer.getBody()).contains("METRICS_TOKEN_NEEDED");
    }

    @Test
    void a_token_that_can_be_guessed_stops_the_start() {
        assertThatThrownBy(() -> new MetricsDoor(problems, "secret"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("METRICS_TOKEN");
    }

    private static int ask(MetricsDoor door, String from, @Nullable String authorization) throws Exception {
        var request = new MockHttpServletRequest("GET", "/metrics");
        request.setServletPath("/metrics");
        request.setRemoteAddr(from);
        if (authorization != null) {
            request.addHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        var response = new MockHttpServletResponse();
        door.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
