package org.companero.studio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.companero.studio.Pictures;
import org.junit.jupiter.api.Test;

class TasksTest {

    @Test
    void results_arrive_on_the_interfaces_thread_and_the_work_does_not_block_it() {
        Pictures.onFxThread(() -> true);
        var onFx = new AtomicReference<List<Boolean>>();
        try (var tasks = new FxTasks()) {
            tasks.run(
                    Platform::isFxApplicationThread,
                    worked -> onFx.set(List.of(worked, Platform.isFxApplicationThread())),
                    problem -> {});

            await().untilAsserted(() -> assertThat(onFx.get()).containsExactly(false, true));
        }
    }

    @Test
    void what_the_work_throws_is_handed_on() {
        Pictures.onFxThread(() -> true);
        var caught = new AtomicReference<Exception>();
        try (var tasks = new FxTasks()) {
            tasks.run(
                    () -> {
                        throw new IOException("gone");
                    },
                    result -> {},
                    caught::set);

            await().untilAsserted(() -> assertThat(caught.get()).hasMessage("gone"));
        }
    }

    @Test
    void a_dropped_result_is_never_delivered() {
        Pictures.onFxThread(() -> true);
        var release = new CountDownLatch(1);
        var delivered = new AtomicBoolean();
        var afterwards = new AtomicBoolean();
        try (var tasks = new FxTasks()) {
            var running = tasks.run(
                    () -> {
                        release.await();
                        return 1;
                    },
                    result -> delivered.set(true),
                    problem -> delivered.set(true));
            running.drop();
            release.countDown();
            tasks.after(Duration.ofMillis(50), () -> afterwards.set(true));

            await().untilTrue(afterwards);
        }
        assertThat(delivered).isFalse();
    }

    @Test
    void a_closed_scope_drops_late_results_and_new_work() {
        var paused = new PausedTasks();
        var scope = paused.scope();
        List<String> delivered = new ArrayList<>();
        scope.run(() -> "late", delivered::add, problem -> {});
        scope.close();
        scope.run(() -> "later", delivered::add, problem -> {});
        scope.deliver(() -> delivered.add("news"));

        paused.finish();

        assertThat(delivered).isEmpty();
    }

    @Test
    void an_open_scope_delivers_like_its_runner() {
        var tasks = new SameThreadTasks();
        List<String> delivered = new ArrayList<>();
        try (var scope = tasks.scope()) {
            scope.run(() -> "result", delivered::add, problem -> {});
            scope.after(Duration.ofSeconds(2), () -> delivered.add("after"));
            tasks.pass(Duration.ofSeconds(1));
            assertThat(delivered).containsExactly("result");
            tasks.pass(Duration.ofSeconds(1));
            assertThat(delivered).containsExactly("result", "after");
        }
    }
}
