package org.companero.platform.ai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// Speaks the published API of Ollama as far as answering needs it: `/api/tags`, and `/api/chat` line by line.
public final class OllamaStub implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Chat chat = out -> {};
    private volatile int status = 200;

    /// What `/api/chat` sends.
    interface Chat {
        void send(OutputStream out) throws IOException, InterruptedException;
    }

    public OllamaStub(String model) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/api/tags", exchange -> answer(exchange, 200, out -> write(out, tags(model))));
        server.createContext("/api/chat", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, status, chat);
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<String> requests() {
        return requests;
    }

    /// Writes these pieces and says that it is done.
    public void writes(String... pieces) {
        sends(out -> {
            for (var piece : pieces) {
                write(out, line(piece));
            }
            write(out, """
                    {"model":"m","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":""},\
                    "done":true,"done_reason":"stop","prompt_eval_count":9,"eval_count":9}
                    """);
        });
    }

    void sends(Chat words) {
        status = 200;
        chat = words;
    }

    public void fails(int code, String body) {
        status = code;
        chat = out -> write(out, body);
    }

    /// Says nothing until the stub is closed.
    void staysSilent() throws InterruptedException {
        closed.await();
    }

    static String line(String piece) {
        return """
                {"model":"m","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":%s},"done":false}
                """.formatted(JSON.writeValueAsString(piece));
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static String tags(String model) {
        return """
                {"models":[{"name":"%s","model":"%s","modified_at":"2026-01-01T00:00:00Z","size":1,"digest":"d",\
                "details":{"format":"gguf","family":"llama"}}]}
                """.formatted(model, model);
    }

    private static void answer(HttpExchange exchange, int status, Chat body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(status, 0);
        try (exchange) {
            body.send(exchange.getResponseBody());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
