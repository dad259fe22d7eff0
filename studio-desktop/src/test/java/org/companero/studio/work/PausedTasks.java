package org.companero.studio.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Holds all work until [#finish()] is called, so that a test can look at a screen while it loads.
public final class PausedTasks implements Tasks {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> Running run(Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        Runnable act = () -> new SameThreadTasks().run(work, done, failed);
        waiting.add(act);
        return () -> waiting.remove(act);
    }

    @Override
    public Running after(Duration delay, Runnable act) {
        return () -> {};
    }

    @Override
    public void deliver(Runnable act) {
        act.run();
    }

    /// Does the work that waits, and what it begins, and so on.
    public void finish() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
