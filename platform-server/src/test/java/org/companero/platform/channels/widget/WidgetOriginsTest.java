package org.companero.platform.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestWorkspace;
import org.companero.protocol.api.CreatorResource;
import org.companero.protocol.api.ProblemResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

@PlatformTest
class WidgetOriginsTest {

    private static final String OWN = "https://coach.example.org";
    private static final String OTHER = "https://elsewhere.example";

    @Autowired
    private TestCreators creators;

    @LocalServerPort
    private int port;

    @Test
    void without_a_list_every_site_may_show_the_widget() throws IOException {
        var key = TestWorkspace.of(creators.register()).widgetKey();

        assertThat(config(key, OTHER)).startsWith("HTTP/1.1 200").contains("Access-Control-Allow-Origin: *");
        assertThat(preflight(key, OTHER)).startsWith("HTTP/1.1 200").contains("Access-Control-Allow-Origin: *");
        assertThat(handshake(key, "Origin: " + OTHER)).startsWith("HTTP/1.1 101");
        assertThat(handshake(key, "X-None: -")).startsWith("HTTP/1.1 101");
    }

    @Test
    void with_a_list_those_sites_may_and_others_learn_why_not() throws IOException {
        var key = keyOf(creators.register(), List.of("https://*.example.org"));

        assertThat(config(key, OWN)).startsWith("HTTP/1.1 200");
        assertThat(config(key, OTHER))
                .startsWith("HTTP/1.1 403")
                .contains("ORIGIN_NOT_ALLOWED", "Access-Control-Allow-Origin: *", "Vary: Origin")
                .doesNotContain("Test Creator");
        assertThat(config(key, "null")).startsWith("HTTP/1.1 403");
        assertThat(preflight(key, OWN)).startsWith("HTTP/1.1 200");
        assertThat(preflight(key, OTHER)).startsWith("HTTP/1.1 403").doesNotContain("Access-Control-Allow-Origin");
        assertThat(handshake(key, "Origin: " + OWN)).startsWith("HTTP/1.1 101");
        assertThat(handshake(key, "Origin: " + OTHER)).startsWith("HTTP/1.1 403");
        assertThat(handshake(key, "Origin: null")).startsWith("HTTP/1.1 403");
        assertThat(handshake(key, "X-None: -")).startsWith("HTTP/1.1 403");
    }

    @Test
    void the_servers_own_pages_are_always_among_them() throws IOException {
        var key = keyOf(creators.register(), List.of(OWN));

        assertThat(config(key, "http://127.0.0.1:" + port)).startsWith("HTTP/1.1 200");
        assertThat(handshake(key, "Origin: http://127.0.0.1:" + port)).startsWith("HTTP/1.1 101");
    }

    @Test
    void one_creators_list_says_nothing_about_anothers_widget() throws IOException {
        var closed = keyOf(creators.register(), List.of(OWN));
        var open = TestWorkspace.of(creators.register()).widgetKey();

        assertThat(config(open, OTHER)).startsWith("HTTP/1.1 200");
        assertThat(config(closed, OTHER)).startsWith("HTTP/1.1 403");
    }

    @Test
    void a_list_is_kept_tidily_and_an_empty_one_opens_the_widget_again() {
        var creator = creators.register();

        assertThat(change(creator, List.of("https://Example.org/", "https://example.org:443"))
                        .allowedOrigins())
                .containsExactly("https://example.org");
        assertThat(change(creator, null).allowedOrigins()).containsExactly("https://example.org");
        assertThat(change(creator, List.of()).allowedOrigins()).isEmpty();
    }

    @Test
    void what_names_no_site_is_refused_by_name() {
        var answer = creators.register()
                .client()
                .patch()
                .uri("/api/v1/creators/me")
                .body(Map.of("allowedOrigins", List.of("https://example.org", "*")))
                .retrieve()
                .toEntity(ProblemResponse.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).isNotNull();
        assertThat(answer.getBody().details().get("fields")).asString().contains("allowedOrigins");
    }

    private static String keyOf(TestCreator creator, List<String> origins) {
        return change(creator, origins).widgetKey();
    }

    private static CreatorResource change(TestCreator creator, List<String> origins) {
        Map<String, Object> change = origins == null ? Map.of() : Map.of("allowedOrigins", origins);
        return creator.client()
                .patch()
                .uri("/api/v1/creators/me")
                .body(change)
                .retrieve()
                .body(CreatorResource.class);
    }

    private String config(String key, String origin) throws IOException {
        return raw("GET /api/v1/channels/widget/" + key + "/config HTTP/1.1", "Origin: " + origin, "Connection: close");
    }

    private String preflight(String key, String origin) throws IOException {
        return raw(
                "OPTIONS /api/v1/channels/widget/" + key + "/config HTTP/1.1",
                "Origin: " + origin,
                "Access-Control-Request-Method: GET",
                "Connection: close");
    }

    private String handshake(String key, String header) throws IOException {
        return raw(
                "GET /api/v1/channels/widget/" + key + "/socket HTTP/1.1",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                header);
    }

    // No client of Java's own sends the origin it is told to. What was accepted stays open: read until the head is
    // over.
    private String raw(String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            var request = String.join("\r\n", lines) + "\r\nHost: 127.0.0.1:" + port + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var in = socket.getInputStream();
            if (request.contains("Connection: close")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return head.toString();
                }
                head.append((char) next);
            }
            return head.toString();
        }
    }
}
