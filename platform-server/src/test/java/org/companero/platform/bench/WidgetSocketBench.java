package org.companero.platform.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.companero.platform.PlatformServer;
import org.companero.platform.TestWorkspace;
import org.companero.protocol.api.RegisterRequest;
import org.companero.protocol.api.TokenResponse;
import org.companero.protocol.frame.Frames;
import org.companero.protocol.frame.WidgetRequest;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Trigger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.client.RestClient;

/// How many messages a second go through the widget's socket to a committed reply.
///
/// A real server with its embedded database, which waits for the disk at every commit, and visitors who answer as
/// fast as they are asked: a question, a choice, a question... Server, database and visitors share the machine.
/// Usage: `WidgetSocketBench [visitors] [seconds]`.
public final class WidgetSocketBench {

    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private WidgetSocketBench() {}

    public static void main(String[] args) throws Exception {
        int visitors = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        Duration measured = Duration.ofSeconds(args.length > 1 ? Integer.parseInt(args[1]) : 15);
        Path data = Files.createTempDirectory("companero-bench-");
        var server = SpringApplication.run(
                PlatformServer.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--companero.data-dir=" + data,
                "--LIMIT_PER_VISITOR=1000000/1s",
                "--LIMIT_SCALE=1000",
                "--QUOTA_MESSAGES_PER_DAY=100000000",
                "--logging.level.root=warn");
        try (server) {
            int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            URI socket = URI.create("ws://127.0.0.1:" + port + "/api/v1/channels/widget/" + publish(port) + "/socket");
            run(socket, visitors, WARM_UP);
            long processorBefore = processorNanos();
            long[] times = run(socket, visitors, measured);
            report(visitors, measured, times, processorNanos() - processorBefore);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static long[] run(URI socket, int visitors, Duration duration) throws Exception {
        var times = new ConcurrentLinkedQueue<Long>();
        long end = System.nanoTime() + duration.toNanos();
        List<Thread> threads = new ArrayList<>();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        for (int i = 0; i < visitors; i++) {
            threads.add(Thread.ofVirtual()
                    .uncaughtExceptionHandler((_, failure) -> failures.add(failure))
                    .start(() -> new Visitor(socket).talkUntil(end, times)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " visitors failed", failures.peek());
        }
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static void report(int visitors, Duration duration, long[] sorted, long processorNanos) {
        System.out.printf(
                "Widget socket: %,.0f messages a second to a committed reply, %d visitors at once, %d s%n",
                sorted.length / (double) duration.toSeconds(), visitors, duration.toSeconds());
        System.out.printf(
                "  from sending to hearing the reply: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms (%,d messages)%n",
                millis(sorted, 0.50), millis(sorted, 0.95), millis(sorted, 0.99), millis(sorted, 1), sorted.length);
        System.out.printf(
                "  server and visitors, without the database, took %.2f ms of a processor for each message%n",
                processorNanos / 1_000_000.0 / Math.max(1, sorted.length));
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double millis(long[] sorted, double share) {
        int index = Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1);
        return sorted[Math.max(0, index)] / 1_000_000.0;
    }

    private static String publish(int port) {
        RestClient anybody = RestClient.create("http://127.0.0.1:" + port);
        var tokens = Objects.requireNonNull(anybody.post()
                .uri("/api/v1/auth/register")
                .body(new RegisterRequest("bench@example.org", "a long enough password", "Bench"))
                .retrieve()
                .body(TokenResponse.class));
        var studio = new TestWorkspace(anybody.mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.accessToken())
                .build());
        studio.publish(endless());
        return studio.widgetKey();
    }

    /// Asks for words and for a choice in turn, for ever.
    private static Program endless() {
        var begin = new NodeId("begin");
        var words = new NodeId("words");
        var choice = new NodeId("choice");
        var more = new Ask.Option("more", "More");
        return new Program(
                Program.SCHEMA,
                "Endless",
                "en",
                List.of(new Trigger.Keyword(begin, List.of("begin"))),
                List.of(
                        new Ask.Question(words, "", "How are you?", new ExpectedAnswer.Text(400), "words", "Again?", 3),
                        new Ask.Choice(choice, "", "So {{words}}. More?", List.of(more), "", "Press it.", 3)),
                Stream.of(
                                new Transition(begin, "next", words),
                                new Transition(words, "next", choice),
                                new Transition(choice, "more", words))
                        .toList(),
                Map.of());
    }

    private static final class Visitor implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();
        private final WebSocket socket;
        private volatile CompletableFuture<String> reply = new CompletableFuture<>();

        Visitor(URI address) {
            socket = CLIENT.newWebSocketBuilder().buildAsync(address, this).join();
        }

        void talkUntil(long end, ConcurrentLinkedQueue<Long> times) {
            exchange(new WidgetRequest.Hello(null, 0, "en", "UTC"));
            exchange(new WidgetRequest.Say(id(), "begin"));
            for (boolean choosing = false; System.nanoTime() < end; choosing = !choosing) {
                long sent = System.nanoTime();
                exchange(
                        choosing
                                ? new WidgetRequest.Choose(id(), "more", "More")
                                : new WidgetRequest.Say(id(), "quite well"));
                times.add(System.nanoTime() - sent);
            }
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }

        private void exchange(WidgetRequest request) {
            reply = new CompletableFuture<>();
            socket.sendText(Frames.writeWidgetRequest(request), true).join();
            String frame = reply.orTimeout(30, TimeUnit.SECONDS).join();
            if (frame.contains("\"problem\"")) {
                throw new IllegalStateException(frame);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                String frame = parts.toString();
                parts.setLength(0);
                if (!frame.contains("\"direction\":\"in\"")) {
                    reply.complete(frame);
                }
            }
            from.request(1);
            return null;
        }

        private static String id() {
            return UUID.randomUUID().toString();
        }
    }
}
