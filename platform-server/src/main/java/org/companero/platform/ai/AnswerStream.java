package org.companero.platform.ai;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.companero.platform.tenancy.CurrentCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Passes an answer on while it is being made.
///
/// The answer is made on a thread of its own. When nothing is to be said for a while, a sign of life is sent: its
/// failure is how a server learns that the listener has gone, and then the work is interrupted.
final class AnswerStream {

    private static final Logger log = LoggerFactory.getLogger(AnswerStream.class);

    private final Answerer answerer;
    private final Duration silence;

    /// @param silence after how long without news a sign of life is sent
    AnswerStream(Answerer answerer, Duration silence) {
        this.answerer = answerer;
        this.silence = silence;
    }

    /// Returns when the answer is out or the listener gone; the work has ended by then.
    void send(Question question, Listener listener) {
        BlockingQueue<Progress> news = new LinkedBlockingQueue<>();
        var worker = work(question, news);
        try {
            relay(news, listener);
        } catch (IOException gone) {
            log.debug("The listener left before the answer was complete");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end(worker);
        }
    }

    private Thread work(Question question, BlockingQueue<Progress> news) {
        var creator = CurrentCreator.require();
        var names = MDC.getCopyOfContextMap();
        return Thread.ofVirtual().name("answer").start(() -> {
            MDC.setContextMap(names);
            CurrentCreator.run(creator, () -> news.add(outcome(question, news)));
        });
    }

    private Progress outcome(Question question, BlockingQueue<Progress> news) {
        try {
            return new Progress.Complete(answerer.answer(question, text -> news.add(new Progress.Part(text))));
        } catch (RuntimeException failure) {
            return new Progress.Failed(failure);
        }
    }

    private void relay(BlockingQueue<Progress> news, Listener listener) throws IOException, InterruptedException {
        while (true) {
            switch (news.poll(silence.toMillis(), TimeUnit.MILLISECONDS)) {
                case null -> listener.stillThere();
                case Progress.Part part -> listener.hear(part);
                case Progress.Complete complete -> {
                    listener.hear(complete);
                    return;
                }
                case Progress.Failed failed -> {
                    listener.hear(failed);
                    return;
                }
            }
        }
    }

    private static void end(Thread worker) {
        worker.interrupt();
        try {
            worker.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Somebody who waits for an answer.
    interface Listener {

        /// @throws IOException when the listener has gone
        void hear(Progress progress) throws IOException;

        /// @throws IOException when the listener has gone
        void stillThere() throws IOException;
    }
}
