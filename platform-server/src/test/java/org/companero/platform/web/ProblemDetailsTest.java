package org.companero.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.protocol.api.ProblemResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

@PlatformTest
class ProblemDetailsTest {

    private static final int SIXTY_MEGABYTES = 60 << 20;

    @Autowired
    private TestCreators creators;

    @LocalServerPort
    private int port;

    @Test
    void every_error_has_the_same_form() {
        var answer = get(creators.register().client(), "/api/v1/nowhere");

        var problem = body(answer);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.title()).isEqualTo("Not Found");
        assertThat(problem.code()).isEqualTo("ROUTE_NOT_FOUND");
        assertThat(problem.instance()).isEqualTo("/api/v1/nowhere");
        assertThat(problem.timestamp())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(problem.requestId()).isEqualTo(answer.getHeaders().getFirst("X-Request-ID"));
        assertThat(problem.details()).isEmpty();
    }

    @Test
    void a_request_id_is_taken_over_when_it_is_well_formed() {
        assertThat(requestIdFor("shop-4711.retry_2")).isEqualTo("shop-4711.retry_2");
    }

    @Test
    void a_request_id_that_could_upset_a_log_is_replaced() {
        assertThat(requestIdFor("short")).hasSize(36);
        assertThat(requestIdFor("with spaces and <tags>")).hasSize(36);
        assertThat(requestIdFor("x".repeat(65))).hasSize(36);
    }

    @Test
    void malformed_json_is_told_apart_from_wrong_fields() {
        var answer = post(
                "/api/v1/auth/login",
                request -> request.contentType(MediaType.APPLICATION_JSON).body("{\"email\": "));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(body(answer).code()).isEqualTo("MALFORMED_JSON");
    }

    @Test
    void a_body_of_another_type_is_refused() {
        var answer = post(
                "/api/v1/auth/login",
                request -> request.contentType(MediaType.TEXT_PLAIN).body("hello"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(body(answer).code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_method_that_does_not_fit_is_refused_with_those_that_do() {
        var client = creators.register().client();

        var answer = client.delete().uri("/api/v1/creators/me").retrieve().toEntity(ProblemResponse.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(answer.getHeaders().getFirst("Allow")).contains("GET", "PATCH");
        assertThat(body(answer).code()).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void a_file_of_sixty_megabytes_is_refused_with_the_limit() {
        MultiValueMap<String, Resource> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(new byte[SIXTY_MEGABYTES]) {
            @Override
            public String getFilename() {
                return "large.txt";
            }
        });

        var answer = creators.register()
                .client()
                .post()
                .uri("/api/v1/creators/knowledge/documents")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .toEntity(ProblemResponse.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(body(answer).code()).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(body(answer).details()).isEqualTo(Map.of("maxBytes", 50 << 20));
    }

    @Test
    void an_error_is_readable_for_a_client_that_asked_for_an_event_stream() {
        var answer = creators.register()
                .client()
                .get()
                .uri("/api/v1/nowhere")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getBody()).contains("ROUTE_NOT_FOUND");
    }

    @Test
    void an_address_the_firewall_refuses_is_answered_in_the_same_form() {
        var answer = get(creators.anonymous(), "/api/v1/auth/login;session=1");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(body(answer).code()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void what_the_container_refuses_is_answered_in_the_same_form() throws IOException {
        var answer = raw("GET /a|b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "X-Request-ID", "\"code\":\"BAD_REQUEST\"")
                .doesNotContain("Tomcat");
    }

    @Test
    void text_a_database_cannot_hold_is_the_clients_error() {
        var answer = creators.register()
                .client()
                .patch()
                .uri("/api/v1/creators/me")
                .body(Map.of("greeting", "zero \u0000 byte"))
                .retrieve()
                .toEntity(ProblemResponse.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(body(answer).details())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .isNotNull();
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String requestIdFor(String offered) {
        var headers = creators.anonymous()
                .get()
                .uri("/health")
                .header("X-Request-ID", offered)
                .retrieve()
                .toBodilessEntity()
                .getHeaders();
        return Objects.requireNonNull(headers.getFirst("X-Request-ID"));
    }

    private static ResponseEntity<ProblemResponse> get(RestClient client, String path) {
        return client.get().uri(path).retrieve().toEntity(ProblemResponse.class);
    }

    private ResponseEntity<ProblemResponse> post(
            String path, Function<RestClient.RequestBodySpec, RestClient.RequestBodySpec> body) {
        return body.apply(creators.anonymous().post().uri(path)).retrieve().toEntity(ProblemResponse.class);
    }

    private static ProblemResponse body(ResponseEntity<ProblemResponse> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
