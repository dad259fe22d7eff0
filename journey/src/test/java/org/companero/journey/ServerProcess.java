package org.companero.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// The server as an operator starts it: the built jar, in a process of its own, over a folder of its own.
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final int port;
    private final Path log;

    private ServerProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /// Starts the server and returns when it says that it is ready.
    static ServerProcess start(Path dataDirectory, String... arguments) {
        try {
            int port = freePort();
            // Here the search for secrets in logs finds it.
            Path log = Files.createTempFile(Files.createDirectories(Path.of("target/logs")), "server-", ".log");
            String[] command = Stream.concat(
                            Stream.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-jar",
                                    jar().toString()),
                            Arrays.stream(arguments))
                    .toArray(String[]::new);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("PORT", Integer.toString(port));
            builder.environment().put("DATA_DIR", dataDirectory.toString());
            ServerProcess server = new ServerProcess(builder.start(), port, log);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// Where the server's words go.
    Path log() {
        return log;
    }

    @Override
    public void close() {
        process.destroy();
        Awaitility.await("the server stops").atMost(PATIENCE).until(() -> !process.isAlive());
    }

    private void awaitReady() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(url("/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            Awaitility.await("the server is ready")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> {
                        if (!process.isAlive()) {
                            throw new IllegalStateException("the server stopped:\n" + Files.readString(log));
                        }
                        return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
                    });
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static Path jar() throws IOException {
        Path target = Path.of("..", "platform-server", "target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-embedded.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("build the server first: make server"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
