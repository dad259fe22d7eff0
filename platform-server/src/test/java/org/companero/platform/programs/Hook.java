package org.companero.platform.programs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// A service that programs call. A path's first answers can be scripted; further ones are 200 with a plan.
final class Hook {

    /// What programs call it.
    static final String ADDRESS = "https://hook.example";

    private static final String PLAN = "{\"plan\":\"gentle\\u0000 walks\",\"days\":3}";

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Integer>> script = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> gates = new ConcurrentHashMap<>();

    record Heard(String path, String method, String key, String authorization, String body) {}

    Hook() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// Where it is in truth.
    String address() {
        return "http://127.0.0.1:" + port();
    }

    void first(String path, Integer... statuses) {
        script.put(path, new ConcurrentLinkedQueue<>(List.of(statuses)));
    }

    /// Has callers of the path wait until they are let go.
    Semaphore gate(String path) {
        return gates.computeIfAbsent(path, _ -> new Semaphore(0));
    }

    List<Heard> at(String path) {
        return heard.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            heard.add(new Heard(
                    path,
                    exchange.getRequestMethod(),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var gate = gates.get(path);
            if (gate != null) {
                gate.acquireUninterruptibly();
            }
            Integer scripted =
                    script.getOrDefault(path, new ConcurrentLinkedQueue<>()).poll();
            byte[] body = PLAN.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(scripted == null ? 200 : scripted, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
