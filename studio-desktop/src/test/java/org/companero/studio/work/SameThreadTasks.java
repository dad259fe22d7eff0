package org.companero.studio.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Does everything at once on the calling thread; delayed acts wait until [#pass(Duration)] moves the time on.
public final class SameThreadTasks implements Tasks {

    private record Delayed(Duration at, Runnable act) {}

    private final List<Delayed> delayed = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public <T> Running run(Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return () -> {};
        }
        done.accept(result);
        return () -> {};
    }

    @Override
    public Running after(Duration delay, Runnable act) {
        var entry = new Delayed(now.plus(delay), act);
        delayed.add(entry);
        return () -> delayed.remove(entry);
    }

    @Override
    public void deliver(Runnable act) {
        act.run();
    }

    /// Moves the time on and runs what came due, in order.
    public void pass(Duration time) {
        Duration until = now.plus(time);
        while (true) {
            var next = delayed.stream()
                    .filter(entry -> entry.at().compareTo(until) <= 0)
                    .min(Comparator.comparing(Delayed::at));
            if (next.isEmpty()) {
                break;
            }
            now = next.get().at();
            delayed.remove(next.get());
            next.get().act().run();
        }
        now = until;
    }
}
