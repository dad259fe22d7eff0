package org.companero.platform.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.AnswerMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AnswerStreamTest {

    private static final Answer ANSWER =
            new Answer("Not told.", List.of(), AnswerMode.NO_ANSWER, "none", Duration.ZERO);

    private final CreatorId creator = new CreatorId(UUID.randomUUID());
    private final List<Progress> heard = new ArrayList<>();

    @Test
    void parts_come_before_the_whole_and_for_the_same_creator() {
        listen(
                (_, onDelta) -> {
                    onDelta.accept(CurrentCreator.require().toString());
                    return ANSWER;
                },
                new Listening());

        assertThat(heard).containsExactly(new Progress.Part(creator.toString()), new Progress.Complete(ANSWER));
    }

    @Test
    void a_failure_is_told() {
        var failure = new IllegalStateException("no database");

        listen(
                (_, _) -> {
                    throw failure;
                },
                new Listening());

        assertThat(heard).containsExactly(new Progress.Failed(failure));
    }

    @Test
    void a_listener_who_leaves_while_nothing_is_said_ends_the_work() {
        var interrupted = new AtomicBoolean();

        listen(
                (_, _) -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException stopped) {
                        interrupted.set(true);
                    }
                    return ANSWER;
                },
                new Gone());

        assertThat(interrupted).isTrue();
    }

    private void listen(Answerer answerer, AnswerStream.Listener listener) {
        CurrentCreator.run(
                creator, () -> new AnswerStream(answerer, Duration.ofMillis(20)).send(Question.of("What?"), listener));
    }

    private class Listening implements AnswerStream.Listener {
        @Override
        public void hear(Progress progress) {
            heard.add(progress);
        }

        @Override
        public void stillThere() throws IOException {}
    }

    private static final class Gone implements AnswerStream.Listener {
        @Override
        public void hear(Progress progress) throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public void stillThere() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
