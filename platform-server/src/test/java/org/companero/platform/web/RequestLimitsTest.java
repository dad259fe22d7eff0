package org.companero.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.protocol.api.ProblemResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

@PlatformTest
class RequestLimitsTest {

    private static final String LOGIN = "/api/v1/auth/login";

    @Autowired
    private TestCreators creators;

    @LocalServerPort
    private int port;

    @Test
    void a_body_that_announces_too_much_is_refused_and_its_sender_sees_why() throws IOException {
        try (var line = new Line()) {
            line.send("POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                    .formatted(LOGIN, BodyLimit.ORDINARY + 1));
            line.send(" ".repeat(BodyLimit.ORDINARY + 1));

            assertThat(line.rest()).startsWith("HTTP/1.1 413").contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
        }
    }

    @Test
    void a_body_that_announces_nothing_is_refused_once_it_is_too_much() throws IOException {
        try (var line = new Line()) {
            line.send("POST " + LOGIN
                    + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int chunk = 0; chunk < 20; chunk++) {
                line.send("20000\r\n" + " ".repeat(0x20000) + "\r\n");
            }
            line.send("0\r\n\r\n");

            assertThat(line.rest()).startsWith("HTTP/1.1 413").contains("\"maxBytes\":1048576");
        }
    }

    @Test
    void an_upload_is_an_upload_in_one_place_only() throws IOException {
        try (var line = new Line()) {
            line.send(
                    "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: %d\r\n\r\n"
                            .formatted(LOGIN, BodyLimit.ORDINARY + 1));
            line.send(" ".repeat(BodyLimit.ORDINARY + 1));

            assertThat(line.rest()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void json_that_nests_counts_or_repeats_without_end_is_not_read() {
        assertThat(problem("{\"email\":" + "[".repeat(100) + "]".repeat(100) + "}")
                        .code())
                .isEqualTo("MALFORMED_JSON");
        assertThat(problem("{\"email\":" + "9".repeat(1000) + "}").code()).isEqualTo("MALFORMED_JSON");
        assertThat(problem("{\"email\":\"a\",\"email\":\"b\"}").code()).isEqualTo("MALFORMED_JSON");
        assertThat(problem("[".repeat(500_000)).code()).isEqualTo("MALFORMED_JSON");
    }

    @Test
    void addresses_and_headers_that_are_too_long_are_answered_as_problems() throws IOException {
        assertThat(raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "default-src 'none'");
        assertThat(raw("GET /health HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
        assertThat(raw("GET /health HTTP/1.1\r\nHost: a\r\n" + "X-A: b\r\n".repeat(2000) + "\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void requests_that_two_servers_would_read_differently_are_refused() throws IOException {
        assertThat(raw("POST " + LOGIN
                        + " HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n[[[[[["))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("POST " + LOGIN + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"))
                .containsPattern("^HTTP/1.1 (400|501)");
        assertThat(raw("GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /health HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void methods_nobody_answers_to_are_refused_as_such() throws IOException {
        for (var method : new String[] {"TRACE", "PROPFIND", "FOO"}) {
            assertThat(raw(method + " /demo HTTP/1.1\r\nHost: a\r\nX-Secret: s3cret\r\nConnection: close\r\n\r\n"))
                    .as(method)
                    .startsWith("HTTP/1.1 405")
                    .contains("application/problem+json")
                    .contains("Allow: ")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void pages_can_be_asked_for_their_head() throws IOException {
        assertThat(raw("HEAD /pages/nobody.css HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\n");
        assertThat(raw("HEAD /c/nobody HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404")
                .endsWith("\r\n\r\n");
    }

    private ProblemResponse problem(String json) {
        return creators.anonymous()
                .post()
                .uri(LOGIN)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .body(ProblemResponse.class);
    }

    private String raw(String request) throws IOException {
        try (var line = new Line()) {
            line.send(request);
            line.socket.shutdownOutput();
            return line.rest();
        }
    }

    /// One connection, read as plain text.
    private final class Line implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));

        Line() throws IOException {
            socket.setSoTimeout(20_000);
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        String rest() throws IOException {
            var all = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                all.append((char) next);
            }
            return all.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
