package org.companero.platform.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.HttpException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/// Sends requests to addresses that a creator or a stranger chose. Never call it inside a transaction.
@Service
@EnableConfigurationProperties(OutboundSettings.class)
public final class Outbound implements AutoCloseable {

    private static final int MOST_REDIRECTS = 3;

    private final OutboundSettings settings;
    private final Lookup lookup;
    private final Dial dial;
    private final Exchange exchange;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbound-watch").factory());

    @Autowired
    Outbound(OutboundSettings settings) {
        this(settings, host -> List.of(InetAddress.getAllByName(host)), (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    Outbound(OutboundSettings settings, Names names, SSLSocketFactory tls) {
        this.settings = settings;
        this.lookup = new Lookup(names, settings);
        this.dial = new Dial(tls, settings);
        this.exchange = new Exchange(settings.mostBytes());
    }

    /// Sends the request and follows at most three redirects, each checked as if it were the first address.
    ///
    /// @return whatever status the other side chose
    /// @throws OutboundException when the address may not be called, or no answer came within the limits
    public OutboundResponse send(OutboundRequest request) {
        var deadline = Deadline.in(settings.total());
        var current = request;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var destination = Destination.of(current.address());
            var answer = ask(current, destination, deadline);
            var next = Redirect.of(current, destination, answer);
            if (next.isEmpty()) {
                return answer;
            }
            current = next.get();
        }
        throw new OutboundException(OutboundFault.TOO_MANY_REDIRECTS);
    }

    private OutboundResponse ask(OutboundRequest request, Destination destination, Deadline deadline) {
        var addresses = lookup.addresses(destination, deadline);
        try (var socket = dial.open(addresses, destination.port(), deadline)) {
            return talk(socket, request, destination, deadline);
        } catch (SocketTimeoutException silent) {
            throw new OutboundException(OutboundFault.TOO_SLOW, silent);
        } catch (IOException | HttpException failure) {
            boolean late = deadline.left().isNegative();
            throw new OutboundException(late ? OutboundFault.TOO_SLOW : OutboundFault.UNREACHABLE, failure);
        }
    }

    // A read timeout begins anew with each byte; what ends a trickle is that its socket is closed under it.
    private OutboundResponse talk(Socket socket, OutboundRequest request, Destination destination, Deadline deadline)
            throws IOException, HttpException {
        var end = watch.schedule(() -> closeQuietly(socket), deadline.left().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return exchange.over(
                    destination.secure() ? dial.secure(socket, destination) : socket, request, destination);
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // Closed is what it was meant to be.
        }
    }
}
