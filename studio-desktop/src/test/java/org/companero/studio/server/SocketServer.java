package org.companero.studio.server;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// The least WebSocket server that can be talked to: one connection after the other, text frames below 64 KB.
final class SocketServer implements AutoCloseable {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket server;
    private final AtomicReference<Socket> current = new AtomicReference<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile String greeting = "";
    private volatile boolean refusing;

    SocketServer() throws IOException {
        this.server = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /// Sent as soon as a connection stands.
    void greetWith(String frame) {
        greeting = frame;
    }

    /// Whether handshakes are answered with 401.
    void refuse(boolean now) {
        refusing = now;
    }

    /// The bearer tokens of all handshakes so far.
    List<String> tokens() {
        return tokens;
    }

    List<String> received() {
        return received;
    }

    void send(String frame) throws IOException {
        byte[] payload = frame.getBytes(StandardCharsets.UTF_8);
        OutputStream out = current.get().getOutputStream();
        out.write(0x81);
        if (payload.length < 126) {
            out.write(payload.length);
        } else {
            out.write(126);
            out.write(payload.length >> 8);
            out.write(payload.length & 0xff);
        }
        out.write(payload);
        out.flush();
    }

    /// Breaks the connection without a word.
    void drop() throws IOException {
        current.get().close();
    }

    @Override
    public void close() throws IOException {
        server.close();
        Socket open = current.get();
        if (open != null) {
            open.close();
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                current.set(socket);
                if (shakeHands(socket)) {
                    if (!greeting.isEmpty()) {
                        send(greeting);
                    }
                    read(new DataInputStream(socket.getInputStream()));
                }
            } catch (IOException broken) {
                // the next connection is waited for
            }
        }
    }

    private boolean shakeHands(Socket socket) throws IOException {
        List<String> headers = headers(socket);
        tokens.add(value(headers, "Authorization").replace("Bearer ", ""));
        String answer = refusing
                ? "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                : "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + accept(value(headers, "Sec-WebSocket-Key")) + "\r\n\r\n";
        boolean accepted = !refusing;
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return accepted;
    }

    private static List<String> headers(Socket socket) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        List<String> headers = new ArrayList<>();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            headers.add(line);
        }
        return headers;
    }

    private static String value(List<String> headers, String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static String accept(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(DataInputStream in) throws IOException {
        while (true) {
            int opcode = in.readUnsignedByte() & 0x0f;
            int length = in.readUnsignedByte() & 0x7f;
            length = length == 126 ? in.readUnsignedShort() : length;
            byte[] mask = in.readNBytes(4);
            byte[] payload = in.readNBytes(length);
            for (int at = 0; at < payload.length; at++) {
                payload[at] ^= mask[at % 4];
            }
            if (opcode == 1) {
                received.add(new String(payload, StandardCharsets.UTF_8));
            }
        }
    }
}
