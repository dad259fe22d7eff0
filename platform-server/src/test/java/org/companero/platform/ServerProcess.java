package org.companero.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/// A server in a process of its own, for tests that kill it. It listens on a free port of the own machine.
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final Path output;

    private ServerProcess(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    /// Starts a server over the folder without waiting for it.
    ///
    /// @param environment added to its environment, from which the settings of this machine are removed
    public static ServerProcess start(Path dataDirectory, Map<String, String> environment, String... arguments)
            throws IOException {
        var port = Integer.parseInt(environment.getOrDefault("PORT", Integer.toString(freePort())));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PlatformServer.class.getName(),
                "--server.address=127.0.0.1"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("DATABASE_") || name.equals("REDIS_URL"));
        builder.environment().put("DATA_DIR", dataDirectory.toString());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        // Here the search for secrets in logs finds it.
        var output = Files.createTempFile(Files.createDirectories(Path.of("target/logs")), "server-", ".log");
        return new ServerProcess(builder.redirectOutput(output.toFile()).start(), port, output);
    }

    /// Starts a server over the folder and returns once it is ready.
    public static ServerProcess ready(Path dataDirectory, String... arguments) throws IOException {
        var server = start(dataDirectory, Map.of(), arguments);
        server.awaitReady();
        return server;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /// A client of this server. It returns errors as answers instead of throwing.
    public RestClient client() {
        return RestClient.builder()
                .baseUrl(url())
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build();
    }

    public void awaitReady() {
        Awaitility.await("server ready")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("The server ended: " + output());
                    }
                    return answersReady();
                });
    }

    /// Ends the process as a power cut would: no shutdown hook runs.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /// Ends the process as Ctrl C would.
    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    /// Waits until the process has ended by itself.
    ///
    /// @return its exit code
    public int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The server did not end: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the server to end", interrupted);
        }
    }

    /// Everything it has printed.
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            return "(no output: " + failure + ")";
        }
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answersReady() {
        try {
            return client().get()
                    .uri("/ready")
                    .retrieve()
                    .toBodilessEntity()
                    .getStatusCode()
                    .is2xxSuccessful();
        } catch (ResourceAccessException notYet) {
            return false;
        }
    }
}
