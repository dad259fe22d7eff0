package org.companero.platform.programs;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.companero.platform.ai.Answer;
import org.companero.platform.ai.Answerer;
import org.companero.platform.ai.Question;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.Citation;
import org.springframework.context.annotation.Primary;

/// Answers "About Q" to every question Q, in parts; a question that holds "unknown" has no answer, one that holds
/// "broken" fails always, "flaky" fails once, and "slow" waits until it is let go.
///
/// Not a component by itself, so that servers started beside the tests do not find it: import it.
@Primary
public final class ScriptedAnswerer implements Answerer {

    private final AtomicInteger flaky = new AtomicInteger();
    private final BlockingQueue<CountDownLatch> waiting = new LinkedBlockingQueue<>();

    /// Lets the next slow question go, once it was asked.
    public void letGo() throws InterruptedException {
        CountDownLatch asked = waiting.poll(10, TimeUnit.SECONDS);
        if (asked == null) {
            throw new AssertionError("nobody asked a slow question");
        }
        asked.countDown();
    }

    @Override
    public Answer answer(Question question, Consumer<String> onDelta) {
        String text = question.text();
        if (text.contains("broken") || (text.contains("flaky") && flaky.getAndIncrement() == 0)) {
            throw new IllegalStateException("the answerer was told to fail");
        }
        if (text.contains("slow")) {
            waitToBeLetGo();
        }
        if (text.contains("unknown")) {
            return new Answer("The documents do not say.", List.of(), AnswerMode.NO_ANSWER, "script", Duration.ZERO);
        }
        onDelta.accept("About ");
        onDelta.accept(text);
        var citation = new Citation(new UUID(0, 1), "Script.pdf", 0, text, 1, null);
        return new Answer("About " + text, List.of(citation), AnswerMode.EXTRACTIVE, "script", Duration.ZERO);
    }

    private void waitToBeLetGo() {
        var latch = new CountDownLatch(1);
        waiting.add(latch);
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a slow question was never let go");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
