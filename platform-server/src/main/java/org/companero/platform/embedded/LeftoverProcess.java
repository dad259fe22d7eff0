package org.companero.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.companero.platform.web.StartupFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends the database or cache that outlived a killed server, so that the next one can take over its files.
final class LeftoverProcess {

    private static final Logger log = LoggerFactory.getLogger(LeftoverProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private LeftoverProcess() {}

    /// Stops the process named by the first line of the file, if it still runs that program; the number may have been
    /// given to an unrelated process since.
    static void stop(Path pidFile, String program) {
        find(pidFile, program).ifPresent(process -> {
            log.info("Stopping {} ({}), left behind by a server that was killed", program, process.pid());
            var children = process.descendants().toList();
            process.destroy();
            if (!ended(process)) {
                process.destroyForcibly();
                if (!ended(process)) {
                    throw new StartupFailure("%s (process %d) still runs and cannot be stopped: end it and start again."
                            .formatted(program, process.pid()));
                }
            }
            children.forEach(LeftoverProcess::ended);
        });
    }

    /// Whether the process exists and runs that program. One that has ended but whose parent has not asked for its
    /// exit code yet, as happens in containers, does not.
    static boolean runs(long pid, String program) {
        return ProcessHandle.of(pid).filter(process -> runs(process, program)).isPresent();
    }

    private static Optional<ProcessHandle> find(Path pidFile, String program) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,10}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(process -> runs(process, program));
        } catch (IOException unreadable) {
            throw new StartupFailure("cannot read %s. Make it readable for this user.".formatted(pidFile), unreadable);
        }
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith(program))
                .orElse(false);
    }

    private static boolean ended(ProcessHandle process) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                process.onExit().get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException stillListed) {
                if (process.info().command().isEmpty()) {
                    return true;
                }
            } catch (ExecutionException failed) {
                return !process.isAlive();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
