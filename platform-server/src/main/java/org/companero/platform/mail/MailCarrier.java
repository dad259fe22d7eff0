package org.companero.platform.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.companero.platform.mail.Outbox.Waiting;
import org.companero.platform.mail.Postbox.DeliveryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Carries waiting mails to the postbox, one after the other, on a thread of its own.
@Component
final class MailCarrier implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailCarrier.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    // 10 s, 30 s, 1.5 min … 18 h: after about a day nobody waits for it any more.
    private static final int FACTOR = 3;
    private static final int MOST_ATTEMPTS = 9;

    private final Outbox outbox;
    private final Postbox postbox;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    MailCarrier(Outbox outbox, Postbox postbox) {
        this.outbox = outbox;
        this.postbox = postbox;
    }

    /// There is a mail to carry.
    void wake() {
        wakeUp.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("mail").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        wakeUp.release();
        var worker = thread;
        try {
            if (worker != null && !worker.join(STOP)) {
                log.warn("A mail is still being sent while the server stops; it is tried again after the next start");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                outbox.claim().ifPresentOrElse(this::carry, this::rest);
            } catch (RuntimeException failure) {
                if (running) {
                    log.warn("The mails to send cannot be read; trying again. Check that the database runs", failure);
                    rest();
                }
            }
        }
    }

    private void carry(Waiting waiting) {
        try {
            postbox.deliver(waiting.id(), waiting.message());
            outbox.remove(waiting.id());
        } catch (DeliveryException failure) {
            failed(waiting, failure);
        }
    }

    private void failed(Waiting waiting, DeliveryException failure) {
        if (failure.isHopeless() || waiting.attempts() >= MOST_ATTEMPTS) {
            log.error(
                    "Mail {} was given up after {} attempts: {}. Whoever waits for it has to ask for it again",
                    waiting.id(),
                    waiting.attempts(),
                    failure.getMessage());
            outbox.remove(waiting.id());
            return;
        }
        var pause = FIRST_PAUSE.multipliedBy((long) Math.pow(FACTOR, waiting.attempts() - 1));
        log.warn(
                "Mail {} was not taken and is tried again in {} s: {}. Check SMTP_URL",
                waiting.id(),
                pause.toSeconds(),
                failure.getMessage());
        outbox.postpone(waiting.id(), pause);
    }

    private void rest() {
        try {
            var _ = wakeUp.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
            wakeUp.drainPermits();
        } catch (InterruptedException _) {
            running = false;
        }
    }
}
