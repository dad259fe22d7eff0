package org.companero.platform.programs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.companero.platform.conversations.Chat;
import org.companero.platform.programs.PublishedPrograms.ProgramVersionId;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.engine.Advance;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Engine;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.RunState;
import org.companero.protocol.engine.Triggers;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that happens in one conversation within one transaction: events go in, the engine decides, and what it
/// wants is stored. Used once; [#store] ends it.
final class Turn {

    private static final Logger log = LoggerFactory.getLogger(Turn.class);

    private final Stage stage;
    private final Chat chat;
    private final Instant now;
    private final Map<RunId, Run> moved = new LinkedHashMap<>();
    private final List<Ask> asked = new ArrayList<>();
    private final boolean answering;
    private @Nullable Run run;

    Turn(Stage stage, Chat chat, Standing standing, Instant now) {
        this.stage = stage;
        this.chat = chat;
        this.now = now;
        this.run = standing.run();
        this.answering = standing.answering();
    }

    /// The person said something. While an answer is being made it waits its turn.
    ///
    /// @param first whether it is the first thing the person ever said
    void hear(Heard heard, boolean first) {
        Run current = run;
        if (current == null) {
            begin(heard, first);
            return;
        }
        switch (current.state().await()) {
            case Await.Reply _ -> reply(current, heard);
            // The run goes on by itself; meanwhile the person gets an answer.
            case Await.Timer _, Await.Knowledge _, Await.Start _, Await.Nothing _ -> askFreely(heard);
        }
    }

    /// A timer of a run came due. One of a run that is over is late and means nothing.
    void timerFired(RunId of, String key) {
        if (run != null && run.id().equals(of)) {
            tell(run, new Event.TimerFired(key));
        }
    }

    /// An answer was made, and is said by the run that asked; without one it is simply said.
    void answered(Ask ask, AskResponse answer) {
        if (run != null && run.id().equals(ask.run())) {
            tell(run, new Event.KnowledgeAnswered(ask.key(), answer));
        } else {
            chat.say(ask.answer(), answer.answer(), List.of(), answer.citations());
        }
    }

    /// Takes up what the person said meanwhile, in order, until an answer has to be made again.
    void takeUpQueue() {
        while (!answering()) {
            Optional<Heard> next = stage.queue().takeFirst(chat.id());
            if (next.isEmpty()) {
                return;
            }
            hear(next.get(), false);
        }
    }

    /// Whether an answer from the documents is being made, or has to be.
    boolean answering() {
        return answering || !asked.isEmpty();
    }

    /// Stores where the runs stand and what has to be asked.
    ///
    /// @return whether there is work for the scheduler now
    boolean store() {
        moved.values().forEach(one -> stage.runs().save(one, now));
        for (Ask ask : asked) {
            stage.asks().add(ask);
            stage.alarms().answer(ask, now);
        }
        return !asked.isEmpty();
    }

    private void begin(Heard heard, boolean first) {
        Map<ProgramVersionId, Program> programs = new LinkedHashMap<>();
        stage.programs().current().forEach(one -> programs.put(one.id(), one.content()));
        Triggers.match(programs, heard.text(), first)
                .ifPresentOrElse(match -> start(match, heard), () -> askFreely(heard));
    }

    private void start(Triggers.Match<ProgramVersionId> match, Heard heard) {
        stage.runs().endLeftover(chat.id(), now);
        var id = match.program();
        var fresh = new Run(RunId.random(), id.program(), id.version(), chat.id(), RunState.fresh(), now);
        chat.enter(stage.programs().find(id).name());
        tell(fresh, new Event.Started(match.trigger(), heard.text()));
    }

    // A program that gives up without a word leaves the person with nothing: what they said last is answered then.
    private void reply(Run current, Heard heard) {
        int before = chat.said().size();
        tell(current, new Event.Replied(heard.text(), heard.option()));
        boolean gaveUp = moved.get(current.id()) instanceof Run next
                && next.state().await() instanceof Await.Nothing end
                && end.outcome().equals(Outlet.GIVEN_UP);
        if (gaveUp && chat.said().size() == before) {
            askFreely(heard);
        }
    }

    private void askFreely(Heard heard) {
        asked.add(Ask.freely(chat.id(), heard.message(), heard.text()));
    }

    private void tell(Run told, Event event) {
        Program program = stage.programs().find(new ProgramVersionId(told.program(), told.version()));
        Advance advance = Engine.advance(program, told.state(), event, now);
        Run next = told.with(advance.state());
        moved.put(next.id(), next);
        run = next.state().finished() ? null : next;
        advance.effects().forEach(effect -> carryOut(next, effect));
    }

    private void carryOut(Run by, Effect effect) {
        switch (effect) {
            case Effect.Send send -> chat.say(by.id().of(send.key()), send.text(), send.choices(), send.citations());
            case Effect.AskKnowledge ask -> asked.add(Ask.of(by, ask));
            case Effect.SetTimer timer -> stage.alarms().setTimer(by, timer);
            case Effect.Finish _ -> chat.leave();
            case Effect.Stop stop -> {
                log.warn("Run {} of program {} stopped at {}: {}", by.id(), by.program(), stop.step(), stop.reason());
                chat.leave();
            }
        }
    }
}
