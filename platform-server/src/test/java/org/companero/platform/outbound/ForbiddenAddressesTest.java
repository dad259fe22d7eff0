package org.companero.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every spelling is tried against a real listener on the own machine, which must never hear of it.
class ForbiddenAddressesTest {

    private static final Set<OutboundFault> REFUSED =
            EnumSet.of(OutboundFault.ADDRESS_INVALID, OutboundFault.ADDRESS_FORBIDDEN);
    private static final Map<String, List<String>> NAMES = Map.of(
            "loopback6.example.org", List.of("::1"),
            "mapped.example.org", List.of("::ffff:10.0.0.1"),
            "mixed.example.org", List.of("93.184.216.34", "127.0.0.1"));

    private final AtomicReference<String> location = new AtomicReference<>("");
    private Canary canary;
    private HttpServer redirecting;
    private TestOutbound outbound;
    private String start;

    @BeforeEach
    void open() throws IOException {
        canary = Canary.on("127.0.0.1", 0);
        redirecting = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        redirecting.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", location.get());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        redirecting.start();
        int port = redirecting.getAddress().getPort();
        start = "http://start.example.org:" + port + "/";
        // The canary's port is open, so that nothing but its address can be the reason.
        outbound = TestOutbound.of(NAMES, Set.of(80, 443, canary.port()), Set.of("start.example.org:" + port));
    }

    @AfterEach
    void close() throws IOException {
        outbound.close();
        redirecting.stop(0);
        canary.close();
    }

    @Test
    void no_spelling_of_a_forbidden_address_is_called() {
        var spellings = Spellings.all(canary.port());

        assertThat(spellings).hasSizeGreaterThan(150).allSatisfy(this::isRefused);
        assertThat(canary.touched()).isZero();
    }

    @Test
    void no_redirect_to_any_of_them_is_followed() {
        // A header cannot hold a line break or a letter beyond Latin-1, and without a location there is no redirect.
        var spellings = Spellings.all(canary.port()).stream()
                .filter(address -> !address.isEmpty() && address.chars().allMatch(sign -> sign >= 0x20 && sign < 0x7f))
                // read against the first address, these name a path of the server that was already allowed
                .filter(address -> address.contains("://") || address.startsWith("//"))
                .filter(address -> !address.startsWith(" "))
                .toList();

        assertThat(spellings).hasSizeGreaterThan(120).allSatisfy(address -> {
            location.set(address);
            isRefused(start);
        });
        assertThat(canary.touched()).isZero();
    }

    @Test
    void the_canary_would_sing() throws IOException {
        new Socket(InetAddress.ofLiteral("127.0.0.1"), canary.port()).close();
        try (var careless = TestOutbound.of(Map.of(), Set.of(), Set.of("localhost:" + canary.port()))) {
            assertThat(careless.get("http://localhost:" + canary.port() + "/").status())
                    .isEqualTo(200);
        }

        assertThat(canary.touched()).isEqualTo(2);
    }

    @Test
    void a_name_is_asked_for_once_and_the_socket_goes_to_that_answer() throws IOException {
        int port = redirecting.getAddress().getPort();
        var answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2", "127.0.0.2"));
        var settings = new OutboundSettings(
                Set.of(),
                Set.of("rebinding.example.org:" + port),
                1000,
                TestOutbound.TOTAL,
                TestOutbound.TOTAL,
                TestOutbound.TOTAL);

        try (var second = Canary.on("127.0.0.2", port);
                var rebound = new Outbound(
                        settings, _ -> List.of(InetAddress.ofLiteral(answers.removeFirst())), (SSLSocketFactory)
                                SSLSocketFactory.getDefault())) {
            rebound.send(OutboundRequest.get("http://rebinding.example.org:" + port + "/"));

            assertThat(answers).hasSize(2);
            assertThat(second.touched()).isZero();
        }
    }

    @Test
    void addresses_of_the_public_internet_pass() {
        assertThat(List.of("93.184.216.34", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111"))
                .allMatch(address -> PublicInternet.has(InetAddress.ofLiteral(address)));
    }

    @Test
    void ordinary_addresses_are_read_as_they_are() {
        assertThat(Destination.of("https://Example.org/a?b=c#d").address()).hasToString("https://example.org/a?b=c");
        assertThat(Destination.of("http://example.org.:80").address()).hasToString("http://example.org/");
        assertThat(Destination.of("https://mañana.example/más").address())
                .hasToString("https://xn--maana-pta.example/m%C3%A1s");
        assertThat(Destination.of("https://[2606:4700::1111]/").host()).isEqualTo("2606:4700:0:0:0:0:0:1111");
    }

    private void isRefused(String address) {
        var refusal = catchThrowableOfType(OutboundException.class, () -> outbound.get(address));

        assertThat(refusal).as(address).isNotNull();
        assertThat(refusal.fault()).as(address).isIn(REFUSED);
    }
}
