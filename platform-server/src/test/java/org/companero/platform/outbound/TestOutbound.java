package org.companero.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;

/// The client with names of the test's own, and a memory of what it looked up.
final class TestOutbound implements AutoCloseable {

    static final Duration TOTAL = Duration.ofSeconds(2);
    static final int MOST_BYTES = 10_000;

    /// What every name resolves to that a test says nothing about.
    private static final List<String> LOOPBACK = List.of("127.0.0.1");

    private final List<String> lookups = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> names;
    private final Outbound outbound;

    private TestOutbound(Map<String, List<String>> names, OutboundSettings settings, SSLSocketFactory tls) {
        this.names = names;
        this.outbound = new Outbound(settings, this::resolve, tls);
    }

    /// @param vouched `host:port` that the operator allows
    static TestOutbound of(Map<String, List<String>> names, Set<Integer> ports, Set<String> vouched) {
        return of(names, ports, vouched, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    static TestOutbound of(
            Map<String, List<String>> names, Set<Integer> ports, Set<String> vouched, SSLSocketFactory tls) {
        var settings =
                new OutboundSettings(ports, vouched, MOST_BYTES, Duration.ofMillis(500), Duration.ofSeconds(1), TOTAL);
        return new TestOutbound(names, settings, tls);
    }

    OutboundResponse get(String address) {
        return send(OutboundRequest.get(address));
    }

    OutboundResponse send(OutboundRequest request) {
        return outbound.send(request);
    }

    List<String> lookups() {
        return lookups;
    }

    @Override
    public void close() {
        outbound.close();
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        lookups.add(host);
        List<InetAddress> addresses = new ArrayList<>();
        for (var text : names.getOrDefault(host, LOOPBACK)) {
            var bytes = text.startsWith("::ffff:")
                    ? mapped(text)
                    : InetAddress.ofLiteral(text).getAddress();
            addresses.add(InetAddress.getByAddress(host, bytes));
        }
        return addresses;
    }

    private static byte[] mapped(String text) {
        return InetAddress.ofLiteral(text.substring("::ffff:".length())).getAddress();
    }
}
