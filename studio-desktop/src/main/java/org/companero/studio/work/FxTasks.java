package org.companero.studio.work;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Works on virtual threads and delivers on JavaFX's thread.
public final class FxTasks implements Tasks, AutoCloseable {

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("studio-clock").factory());

    @Override
    public <T> Running run(Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        var dropped = new AtomicBoolean();
        Future<?> future = workers.submit(() -> {
            try {
                T result = work.call();
                deliverUnless(dropped, () -> done.accept(result));
            } catch (Exception e) {
                deliverUnless(dropped, () -> failed.accept(e));
            }
        });
        return () -> {
            dropped.set(true);
            future.cancel(true);
        };
    }

    @Override
    public Running after(Duration delay, Runnable act) {
        var dropped = new AtomicBoolean();
        Future<?> future = clock.schedule(() -> deliverUnless(dropped, act), delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            dropped.set(true);
            future.cancel(false);
        };
    }

    @Override
    public void deliver(Runnable act) {
        Platform.runLater(act);
    }

    /// Interrupts what is under way; nothing more is delivered.
    @Override
    public void close() {
        workers.shutdownNow();
        clock.shutdownNow();
    }

    private static void deliverUnless(AtomicBoolean dropped, Runnable act) {
        Platform.runLater(() -> {
            if (!dropped.get()) {
                act.run();
            }
        });
    }
}
