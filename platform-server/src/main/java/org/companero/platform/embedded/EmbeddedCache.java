package org.companero.platform.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.companero.platform.web.StartupFailure;
import redis.embedded.core.ExecutableProvider;

/// A real Redis, run as a child process and holding nothing beyond the server's life.
///
/// Only the library's binary is used: its own launcher stops Redis from a shutdown hook, before the server has
/// closed.
final class EmbeddedCache implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CONNECT_MILLIS = 200;

    private final Process process;
    private final int port;
    private final String password;

    private EmbeddedCache(Process process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /// Starts Redis, ending one that a killed server left behind.
    ///
    /// @throws StartupFailure when it does not come up
    static EmbeddedCache start(DataDirectory home) {
        var folder = home.folder("redis");
        LeftoverProcess.stop(folder.resolve("redis.pid"), "redis-server");
        try {
            var password = PrivateFiles.secret(folder.resolve("redis.secret"));
            var port = freePort();
            var process = launch(folder, port, password);
            awaitReady(process, port);
            return new EmbeddedCache(process, port, password);
        } catch (IOException failure) {
            throw new StartupFailure(
                    "the embedded Redis did not come up; %s says why. Set REDIS_URL to use another one."
                            .formatted(folder.resolve("redis.log")),
                    failure);
        }
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        stop(process);
    }

    private static Process launch(Path folder, int port, String password) throws IOException {
        var programs = PrivateFiles.directory(folder.resolve("programs"));
        var binary =
                ExecutableProvider.newJarResourceProvider(programs.toFile()).get();
        var settings = folder.resolve("redis.conf");
        PrivateFiles.write(settings, """
                bind 127.0.0.1
                port %d
                requirepass %s
                save ""
                appendonly no
                """.formatted(port, password));
        var log = Redirect.appendTo(folder.resolve("redis.log").toFile());
        var process = new ProcessBuilder(binary.getPath(), settings.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        PrivateFiles.write(folder.resolve("redis.pid"), Long.toString(process.pid()));
        return process;
    }

    // It listens once it is ready: there is nothing to load.
    private static void awaitReady(Process process, int port) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!listens(port)) {
            if (exited(process) || System.nanoTime() > deadline) {
                stop(process);
                throw new IOException("Redis does not listen on port " + port);
            }
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean exited(Process process) {
        try {
            return process.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
