package org.companero.studio.work;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The one way to do work away from the interface's thread: loading, saving, waiting.
///
/// Nothing else in the studio starts threads or calls `Platform.runLater`. Tests use a runner that does everything at
/// once on the calling thread.
public interface Tasks {

    /// Runs `work` in the background, then hands its result to `done` or what it threw to `failed`, on the
    /// interface's thread. Exactly one of the two is called, at most once, and neither after [Running#drop()].
    <T> Running run(Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /// Runs `act` on the interface's thread after the delay, unless dropped before.
    Running after(Duration delay, Runnable act);

    /// Runs `act` on the interface's thread soon, in the order of the calls. For news that comes from elsewhere, such
    /// as a part of an answer or a frame of the live socket.
    void deliver(Runnable act);

    /// Work that was begun here belongs to the scope: closing it drops what is still under way.
    default TaskScope scope() {
        return new TaskScope(this);
    }

    /// Work under way.
    interface Running {

        /// Stops caring: the result will not be delivered. The work is interrupted when it is still going on.
        void drop();
    }
}
