package org.companero.studio.work;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The work of one screen. Once the screen has moved on and closed its scope, late results are dropped.
public final class TaskScope implements Tasks, AutoCloseable {

    private final Tasks tasks;
    private final Set<Running> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    TaskScope(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public <T> Running run(Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        var self = new AtomicReference<Running>();
        return keep(
                self,
                tasks.run(
                        work,
                        result -> {
                            forget(self);
                            unlessClosed(() -> done.accept(result));
                        },
                        problem -> {
                            forget(self);
                            unlessClosed(() -> failed.accept(problem));
                        }));
    }

    @Override
    public Running after(Duration delay, Runnable act) {
        var self = new AtomicReference<Running>();
        return keep(self, tasks.after(delay, () -> {
            forget(self);
            unlessClosed(act);
        }));
    }

    @Override
    public void deliver(Runnable act) {
        tasks.deliver(() -> unlessClosed(act));
    }

    /// Drops everything under way, and everything begun from now on.
    @Override
    public void close() {
        closed = true;
        underWay.forEach(Running::drop);
        underWay.clear();
    }

    private Running keep(AtomicReference<Running> self, Running running) {
        // A runner that works at once has already finished here and left its mark.
        if (self.compareAndSet(null, running)) {
            underWay.add(running);
            if (closed || self.get() != running) {
                underWay.remove(running);
            }
        }
        if (closed) {
            running.drop();
        }
        return running;
    }

    private void forget(AtomicReference<Running> self) {
        Running running = self.getAndSet(FINISHED);
        if (running != null) {
            underWay.remove(running);
        }
    }

    private void unlessClosed(Runnable act) {
        if (!closed) {
            act.run();
        }
    }

    private static final Running FINISHED = () -> {};
}
