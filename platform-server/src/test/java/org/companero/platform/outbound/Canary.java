package org.companero.platform.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// A listener on the own machine that stands for everything an attacker would like to reach. It counts who comes.
final class Canary implements AutoCloseable {

    private final ServerSocket door;
    private final AtomicInteger touched = new AtomicInteger();

    private Canary(ServerSocket door) {
        this.door = door;
        Thread.ofVirtual().start(this::listen);
    }

    static Canary on(String address, int port) throws IOException {
        return new Canary(new ServerSocket(port, 50, InetAddress.ofLiteral(address)));
    }

    int port() {
        return door.getLocalPort();
    }

    /// How many connections there were.
    int touched() {
        return touched.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void listen() {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                touched.incrementAndGet();
                visitor.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes());
            } catch (IOException closed) {
                return;
            }
        }
    }
}
