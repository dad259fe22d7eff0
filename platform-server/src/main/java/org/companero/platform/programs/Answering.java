package org.companero.platform.programs;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Semaphore;
import org.companero.platform.ai.Answer;
import org.companero.platform.ai.Answerer;
import org.companero.platform.ai.Question;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Has an open question answered, outside any transaction, and tells the conversation.
@Component
final class Answering {

    /// How often an answer is tried before the person is told that it cannot be had.
    static final int TRIES = 4;

    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    // Answers take a processor's time each, and timers shall not wait behind them.
    private static final int AT_ONCE = 16;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Answerer answerer;
    private final Coaching coaching;
    private final ApplicationEventPublisher events;

    Answering(Answerer answerer, Coaching coaching, ApplicationEventPublisher events) {
        this.answerer = answerer;
        this.coaching = coaching;
        this.events = events;
    }

    /// Does nothing when the question was answered already.
    ///
    /// @param failures how often it failed so far
    /// @throws RuntimeException when it failed and may be tried again
    void answer(Alarms.Answering task, int failures) {
        CurrentCreator.run(task.owner(), () -> {
            Ask ask = coaching.open(task.ask());
            if (ask != null) {
                answer(ask, failures);
            }
        });
    }

    private void answer(Ask ask, int failures) {
        CreatorId creator = CurrentCreator.require();
        events.publishEvent(new AnswerAwaited(creator, ask.conversation(), true));
        try {
            AskResponse answer = made(ask, creator);
            coaching.answered(ask, _ -> answer);
        } catch (RuntimeException failure) {
            if (failures + 1 < TRIES) {
                throw failure;
            }
            log.error(
                    "Question {} could not be answered in {} tries; the person was told so", ask.id(), TRIES, failure);
            coaching.answered(ask, Answering::apology);
        }
        events.publishEvent(new AnswerAwaited(creator, ask.conversation(), false));
    }

    private AskResponse made(Ask ask, CreatorId creator) {
        places.acquireUninterruptibly();
        try {
            return ask(ask, creator);
        } finally {
            places.release();
        }
    }

    private AskResponse ask(Ask ask, CreatorId creator) {
        var parts = new Parts(
                text -> events.publishEvent(new AnswerPartMade(creator, ask.conversation(), ask.answer(), text)),
                System::nanoTime);
        Answer answer =
                answerer.answer(new Question(ask.question(), ask.conversation().value()), parts);
        parts.flush();
        return new AskResponse(
                answer.text(),
                answer.citations(),
                answer.mode(),
                answer.model(),
                answer.latency().toMillis());
    }

    private static AskResponse apology(String language) {
        String text = ResourceBundle.getBundle(
                        "org.companero.platform.programs.words",
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("apology");
        return new AskResponse(text, List.of(), AnswerMode.NO_ANSWER, "none", 0);
    }
}
