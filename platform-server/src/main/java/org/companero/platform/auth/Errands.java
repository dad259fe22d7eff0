package org.companero.platform.auth;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.companero.platform.web.PlatformException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What is done only after the answer was given, so that neither its words nor its time tell what was found.
@Component
final class Errands implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Errands.class);
    private static final int MOST_WAITING = 1_000;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    /// @throws PlatformException 503 `TOO_BUSY` when too much waits already
    void run(Runnable errand) {
        if (!waiting.offer(errand)) {
            throw new PlatformException(
                    HttpStatus.SERVICE_UNAVAILABLE, "TOO_BUSY", "There is too much to do right now. Try again soon.");
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("errands").start(this::work);
    }

    /// Does what waits already, then ends.
    @Override
    public void stop() {
        running = false;
        var worker = thread;
        try {
            if (worker != null && !worker.join(STOP)) {
                log.warn("{} errands are left undone; whoever asked has to ask again", waiting.size());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    // After the web server, whose last requests may still have errands.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }

    private void work() {
        try {
            while (running || !waiting.isEmpty()) {
                var errand = waiting.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (errand != null) {
                    perform(errand);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void perform(Runnable errand) {
        try {
            errand.run();
        } catch (RuntimeException failure) {
            log.error("An errand for an account failed; a mail or an audit entry is missing", failure);
        }
    }
}
