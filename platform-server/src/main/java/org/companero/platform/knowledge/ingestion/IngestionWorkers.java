package org.companero.platform.knowledge.ingestion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.companero.platform.knowledge.DocumentProgressed;
import org.companero.platform.knowledge.vectors.EmbeddingModels;
import org.companero.protocol.api.DocumentResource.Status;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The threads that read documents while the server runs. They wake up when a document is taken in here, and look for
/// documents of other replicas from time to time.
@Component
final class IngestionWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IngestionWorkers.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration KEEP_CLAIMS = Duration.ofSeconds(10);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final IngestionWorker worker;
    private final IngestionQueue queue;
    private final EmbeddingModels models;
    private final int count;
    private final Semaphore wakeUp = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable ScheduledExecutorService claims;
    private volatile boolean running;

    IngestionWorkers(
            IngestionWorker worker,
            IngestionQueue queue,
            EmbeddingModels models,
            @Value("${companero.knowledge.workers:2}") int count) {
        this.worker = worker;
        this.queue = queue;
        this.models = models;
        this.count = count;
    }

    @EventListener
    void wakeUp(DocumentProgressed event) {
        if (event.document().status() == Status.QUEUED) {
            wakeUp.release();
        }
    }

    @Override
    public void start() {
        running = true;
        for (int i = 1; i <= count; i++) {
            threads.add(Thread.ofPlatform().name("ingestion-" + i).daemon().start(this::readDocuments));
        }
        var keeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("ingestion-claims").factory());
        keeper.scheduleWithFixedDelay(
                this::keepClaims, KEEP_CLAIMS.toMillis(), KEEP_CLAIMS.toMillis(), TimeUnit.MILLISECONDS);
        claims = keeper;
    }

    @Override
    public void stop() {
        running = false;
        wakeUp.release(count);
        try {
            for (var thread : threads) {
                thread.join(STOP);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
        if (claims != null) {
            claims.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void readDocuments() {
        LowPriority.take();
        queueForModel();
        while (running) {
            try {
                if (!worker.workOnce(() -> !running)) {
                    var _ = wakeUp.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                pause(failure);
            }
        }
    }

    private void queueForModel() {
        try {
            int queued = queue.queueForModel(models.model());
            if (queued > 0) {
                log.info(
                        "The embedding model changed: {} documents are embedded again with {}", queued, models.model());
            }
        } catch (RuntimeException failure) {
            log.warn("Documents of another embedding model could not be queued; they are found by words only", failure);
        }
    }

    private void pause(RuntimeException failure) {
        if (running) {
            log.warn("The queue of documents cannot be read; trying again. Check that the database runs", failure);
            try {
                var _ = wakeUp.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void keepClaims() {
        try {
            queue.keepClaims();
        } catch (RuntimeException failure) {
            log.warn("Claims on documents could not be kept; another worker may read them again", failure);
        }
    }
}
