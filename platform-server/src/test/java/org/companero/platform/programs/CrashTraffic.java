package org.companero.platform.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// People who talk in turn, some at once, until it is closed. Nobody talks on two lines at once.
final class CrashTraffic implements AutoCloseable {

    private static final int MOST_AT_A_TIME = 4;

    private final BlockingQueue<CrashPerson> waiting;
    private final List<Thread> lines = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final int port;
    private final String key;
    private final AtomicInteger again;

    CrashTraffic(List<CrashPerson> people, int port, String key, int atOnce, AtomicInteger again) {
        this.port = port;
        this.key = key;
        this.again = again;
        waiting = new LinkedBlockingQueue<>(
                people.stream().filter(CrashPerson::talks).toList());
        for (int i = 0; i < atOnce; i++) {
            lines.add(Thread.ofVirtual().start(this::talk));
        }
    }

    /// Everybody who was cut off says what they had to say; the server stays for it.
    void finish() throws InterruptedException {
        over.set(true);
        join();
        for (CrashPerson person : waiting) {
            if (!person.talk(port, key, 1)) {
                throw new IllegalStateException("somebody is not heard although the server is there");
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        over.set(true);
        join();
    }

    private void talk() {
        while (!over.get()) {
            CrashPerson person = waiting.poll();
            if (person == null) {
                return;
            }
            if (!person.talk(port, key, MOST_AT_A_TIME)) {
                again.incrementAndGet();
            }
            waiting.add(person);
        }
    }

    private void join() throws InterruptedException {
        for (Thread line : lines) {
            line.join();
        }
    }
}
