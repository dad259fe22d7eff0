package org.companero.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundTest {

    /// What a server does with its socket once it has read a request's head.
    private interface Behaviour {
        void answer(OutputStream out) throws Exception;
    }

    private final Map<String, Behaviour> paths = new HashMap<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private ServerSocket door;
    private TestOutbound outbound;
    private String server;

    @BeforeEach
    void open() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        int port = door.getLocalPort();
        server = "http://hooks.example.org:" + port;
        outbound = TestOutbound.of(
                Map.of(), Set.of(80, 443), Set.of("hooks.example.org:" + port, "other.example.org:" + port));
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        outbound.close();
        door.close();
    }

    @Test
    void a_request_arrives_as_it_was_made_and_says_which_name_it_meant() {
        paths.put("/in?a=b", out -> write(out, "HTTP/1.1 201 Created\r\nX-One: 1\r\nContent-Length: 2\r\n\r\nok"));

        var answer = outbound.send(new OutboundRequest(
                "POST", server + "/in?a=b", Map.of("X-Signature", "abc", "Content-Type", "text/plain"), bytes("hi")));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("x-one", List.of("1"));
        assertThat(answer.body()).isEqualTo(bytes("ok"));
        assertThat(heads.getFirst())
                .startsWith("POST /in?a=b HTTP/1.1")
                .contains("Host: hooks.example.org:" + door.getLocalPort())
                .contains("X-Signature: abc", "Content-Type: text/plain", "Content-Length: 2")
                .contains("Accept-Encoding: identity", "User-Agent: Companero");
    }

    @Test
    void three_redirects_are_followed_and_a_fourth_is_not() {
        redirect("/1", "/2");
        redirect("/2", server + "/3");
        redirect("/3", "4");
        redirect("/0", "/1");
        paths.put("/4", out -> write(out, "HTTP/1.1 204 No Content\r\n\r\n"));

        assertThat(outbound.get(server + "/1").address()).hasToString(server + "/4");
        assertThat(fault(() -> outbound.get(server + "/0"))).isEqualTo(OutboundFault.TOO_MANY_REDIRECTS);
        assertThat(outbound.lookups()).hasSize(8).containsOnly("hooks.example.org");
    }

    @Test
    void secrets_and_bodies_stay_with_the_address_they_were_meant_for() {
        redirect("/elsewhere", server.replace("hooks", "other") + "/end");
        paths.put(
                "/moved",
                out -> write(
                        out,
                        "HTTP/1.1 307 Moved\r\nLocation: " + server.replace("hooks", "other")
                                + "/end\r\nContent-Length: 0\r\n\r\n"));
        paths.put("/end", out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        var secrets =
                Map.of("Authorization", "Bearer s3cret", "X-Token", "s3cret", "Cookie", "a=s3cret", "Accept", "a/b");

        outbound.send(new OutboundRequest("POST", server + "/elsewhere", secrets, bytes("body s3cret")));

        assertThat(heads.getLast())
                .startsWith("GET /end")
                .contains("Host: other.example.org", "Accept: a/b")
                .doesNotContain("s3cret");
        assertThat(fault(() ->
                        outbound.send(new OutboundRequest("POST", server + "/moved", Map.of(), bytes("body s3cret")))))
                .isEqualTo(OutboundFault.REDIRECT_REFUSED);
    }

    @Test
    void an_answer_larger_than_allowed_is_not_read() {
        paths.put(
                "/said",
                out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n" + "x".repeat(20_000)));
        paths.put("/endless", out -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                write(out, "x".repeat(1000));
            }
        });

        assertThat(fault(() -> outbound.get(server + "/said"))).isEqualTo(OutboundFault.TOO_LARGE);
        assertThat(fault(() -> outbound.get(server + "/endless"))).isEqualTo(OutboundFault.TOO_LARGE);
    }

    @Test
    void an_answer_is_never_unpacked() {
        paths.put(
                "/bomb", out -> write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx"));

        assertThat(fault(() -> outbound.get(server + "/bomb"))).isEqualTo(OutboundFault.ENCODED);
    }

    @Test
    void headers_without_end_are_cut_off() {
        paths.put("/many", out -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            for (int header = 0; header < 1000; header++) {
                write(out, "X-" + header + ": 1\r\n");
            }
        });
        paths.put("/long", out -> write(out, "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(100_000) + "\r\n\r\n"));

        assertThat(fault(() -> outbound.get(server + "/many"))).isEqualTo(OutboundFault.UNREACHABLE);
        assertThat(fault(() -> outbound.get(server + "/long"))).isEqualTo(OutboundFault.UNREACHABLE);
    }

    @Test
    void a_server_that_says_nothing_or_one_letter_at_a_time_does_not_hold_us() {
        paths.put("/silent", out -> Thread.currentThread().join(Duration.ofSeconds(20)));
        paths.put("/trickle", out -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                write(out, "x");
                Thread.currentThread().join(Duration.ofMillis(100));
            }
        });

        var began = System.nanoTime();
        assertThat(fault(() -> outbound.get(server + "/silent"))).isEqualTo(OutboundFault.TOO_SLOW);
        assertThat(fault(() -> outbound.get(server + "/trickle"))).isEqualTo(OutboundFault.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TestOutbound.TOTAL.multipliedBy(2));
    }

    @Test
    void what_frames_a_message_is_not_the_callers_to_choose() {
        for (var header : List.of("Host", "content-length", "Transfer-Encoding", "Connection", "a b", "a\r\nb", "")) {
            assertThat(fault(() -> new OutboundRequest("GET", server, Map.of(header, "x"), new byte[0])))
                    .as(header)
                    .isEqualTo(OutboundFault.REQUEST_INVALID);
        }
        assertThat(fault(() -> new OutboundRequest("GET", server, Map.of("X", "a\r\nHost: b"), new byte[0])))
                .isEqualTo(OutboundFault.REQUEST_INVALID);
        assertThat(fault(() -> new OutboundRequest("TRACE", server, Map.of(), new byte[0])))
                .isEqualTo(OutboundFault.REQUEST_INVALID);
    }

    @Test
    void the_environments_proxy_is_not_asked() throws IOException {
        try (var proxy = Canary.on("127.0.0.1", 0)) {
            paths.put("/", out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", Integer.toString(proxy.port()));
            try {
                assertThat(outbound.get(server + "/").status()).isEqualTo(200);
            } finally {
                System.clearProperty("http.proxyHost");
                System.clearProperty("http.proxyPort");
            }
            assertThat(proxy.touched()).isZero();
        }
    }

    private void redirect(String from, String to) {
        paths.put(from, out -> write(out, "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n"));
    }

    private static OutboundFault fault(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(OutboundException.class, call).fault();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                Thread.ofVirtual().start(() -> serve(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket visitor) {
        try (visitor) {
            var in = visitor.getInputStream();
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return;
                }
                head.append((char) next);
            }
            heads.add(head.toString());
            paths.get(head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP/")))
                    .answer(visitor.getOutputStream());
        } catch (Exception theClientLeft) {
            // it did what it came for
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(bytes(text));
        out.flush();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
