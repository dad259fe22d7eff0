package org.companero.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecureOutboundTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private final List<String> namesAskedFor = new CopyOnWriteArrayList<>();
    private SSLContext trusting;
    private SSLServerSocket door;

    @BeforeEach
    void open() throws Exception {
        trusting = certified("hooks.example.org");
        door = (SSLServerSocket)
                trusting.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        door.close();
    }

    @Test
    void the_name_goes_along_to_the_address_that_was_checked() {
        try (var outbound = outbound("hooks.example.org", trusting.getSocketFactory())) {
            var answer = outbound.get("https://hooks.example.org:" + door.getLocalPort() + "/");

            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("ok");
            assertThat(namesAskedFor).containsExactly("hooks.example.org");
        }
    }

    @Test
    void a_certificate_for_another_name_or_from_a_stranger_is_refused() {
        try (var other = outbound("other.example.org", trusting.getSocketFactory());
                var careful = outbound("hooks.example.org", (SSLSocketFactory) SSLSocketFactory.getDefault())) {
            assertThat(fault(other, "other.example.org")).isEqualTo(OutboundFault.UNREACHABLE);
            assertThat(fault(careful, "hooks.example.org")).isEqualTo(OutboundFault.UNREACHABLE);
        }
    }

    private OutboundFault fault(TestOutbound outbound, String host) {
        return catchThrowableOfType(
                        OutboundException.class,
                        () -> outbound.get("https://" + host + ":" + door.getLocalPort() + "/"))
                .fault();
    }

    private TestOutbound outbound(String host, SSLSocketFactory tls) {
        return TestOutbound.of(Map.of(), Set.of(), Set.of(host + ":" + door.getLocalPort()), tls);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var visitor = (SSLSocket) door.accept()) {
                visitor.startHandshake();
                ((ExtendedSSLSession) visitor.getSession())
                        .getRequestedServerNames()
                        .forEach(name -> namesAskedFor.add(((SNIHostName) name).getAsciiName()));
                visitor.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.UTF_8));
                visitor.getInputStream().read();
            } catch (IOException refusedOrClosed) {
                // the next visitor may stay
            }
        }
    }

    private SSLContext certified(String name) throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        (keytool + " -genkeypair -alias a -keyalg EC -storetype PKCS12 -storepass changeit -dname CN="
                                        + name + " -ext SAN=dns:" + name + " -keystore " + file)
                                .split(" "))
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
