package org.companero.platform.programs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.companero.platform.conversations.Chat;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.programs.PublishedPrograms.ProgramVersionId;
import org.companero.platform.safeguarding.Heed;
import org.companero.platform.safeguarding.Restraint;
import org.companero.platform.safeguarding.Signs;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.CoachingOrder.Order;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.engine.Advance;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Engine;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.Moment;
import org.companero.protocol.engine.Person;
import org.companero.protocol.engine.RunState;
import org.companero.protocol.engine.Triggers;
import org.companero.protocol.engine.Value;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Trigger;
import org.companero.protocol.program.Variables;
import org.companero.protocol.upgrade.Fate;
import org.companero.protocol.upgrade.Upgrade;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that happens in one conversation within one transaction: events go in, the engine decides, and what it
/// wants is gathered here for [Turns] to store.
final class Turn {

    private static final Logger log = LoggerFactory.getLogger(Turn.class);

    // Programs that begin each other in a circle without a pause.
    private static final int MOST_BEGUN = 10;

    private final Stage stage;
    private final Beginnings beginnings;
    private final Chat chat;
    private final Instant now;
    private final Map<RunId, Run> moved = new LinkedHashMap<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Ask> asked = new ArrayList<>();
    private final List<Queued> queued = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private final List<Alarms.Timer> rung = new ArrayList<>();
    private final List<HeldEvent> held = new ArrayList<>();
    private final Deeds deeds;
    private final boolean leftover;
    private final boolean paused;
    private Restraint restraint;
    private int open;
    private int begun;
    private @Nullable Run run;

    /// @param person whom the chat is with, as they were before
    Turn(Stage stage, Beginnings beginnings, Chat chat, Standing standing, Person person, Instant now) {
        this.stage = stage;
        this.beginnings = beginnings;
        this.chat = chat;
        this.now = now;
        this.deeds = new Deeds(chat, person, now);
        this.run = standing.run();
        this.leftover = standing.leftover();
        this.paused = standing.paused();
        this.restraint = standing.restraint();
        this.open = standing.asks();
    }

    /// The person says something that is not known yet. While an answer is being made it waits its turn.
    ///
    /// @param signs what of it must be heeded whatever a program makes of it
    /// @return the message as it will be stored
    Received receive(Said said, Signs signs) {
        Optional<MessageResource> known = chat.known();
        if (known.isPresent()) {
            return new Received(known.get(), true);
        }
        boolean first = chat.silent();
        MessageResource message = chat.hear(said.clientId(), said.text());
        Heed heed = stage.safeguard().heed(chat, message, signs, restraint, asks());
        restraint = heed.restraint();
        if (heed.handled()) {
            return new Received(message, false);
        }
        if (answering()) {
            queued.add(new Queued(message, said.option()));
        } else {
            hear(new Heard(message.id(), said.text(), said.option()), first);
        }
        return new Received(message, false);
    }

    /// @param first whether it is the first thing the person ever said
    private void hear(Heard heard, boolean first) {
        if (chat.handedOver() || restraint.stands()) {
            return;
        }
        Run current = run;
        if (current == null) {
            begin(heard, first);
            return;
        }
        if (pauses(current)) {
            askFreely(heard);
            return;
        }
        switch (current.state().await()) {
            case Await.Reply _ -> reply(current, heard);
            // The run goes on by itself; meanwhile the person gets an answer.
            case Await.Waiting _, Await.Result _, Await.HandedOver _, Await.Start _, Await.Nothing _ ->
                askFreely(heard);
        }
    }

    /// A timer of a run came due. One of a run that is over is late and means nothing.
    void timerFired(Alarms.Timer timer) {
        rung.add(timer);
        if (run != null && run.id().value().equals(timer.run())) {
            tellOrHold(run, new Event.TimerFired(timer.key()));
        }
    }

    /// An answer was made, and is said by the run that asked; without one it is simply said. Then what the person
    /// said meanwhile is taken up. An answer to a question that is not open any more was given already.
    ///
    /// @param answer how it is answered, given the person's language
    void answered(Ask ask, Function<String, AskResponse> answer) {
        if (!stage.asks().remove(ask.id())) {
            return;
        }
        open--;
        AskResponse words = answer.apply(chat.language());
        if (run != null && run.id().equals(ask.run())) {
            tellOrHold(run, new Event.KnowledgeAnswered(ask.key(), words));
        } else if (!restraint.stands()) {
            chat.say(ask.answer(), words.answer(), List.of(), words.citations());
        }
        takeUpQueue();
    }

    /// What a run wanted done outside was done. Then what the person said meanwhile is taken up. An errand that
    /// is not open any more was done already.
    ///
    /// @param came what the run shall hear, or null for nothing
    void done(Errand errand, @Nullable Event came) {
        if (!stage.errands().remove(errand.id())) {
            return;
        }
        if (errand.speaks()) {
            open--;
        }
        if (came != null && run != null && run.id().equals(errand.run())) {
            tellOrHold(run, came);
        }
        takeUpQueue();
    }

    /// Something happened outside.
    ///
    /// @return whether the run waited for it
    boolean happened(Event.Happened event) {
        Run current = run;
        if (current == null || !waitsFor(current, event)) {
            return false;
        }
        tellOrHold(current, event);
        return true;
    }

    private static boolean waitsFor(Run current, Event.Happened event) {
        return current.state().await() instanceof Await.Waiting waiting
                && waiting.events().stream().anyMatch(one -> one.event().equals(event.name()));
    }

    /// A person of the team writes something that is not known yet.
    ///
    /// @return the message as it will be stored
    MessageResource write(String clientId, String text) {
        return chat.known().orElseGet(() -> chat.write(clientId, text));
    }

    /// A person of the team gives the conversation back.
    void handedBack() {
        chat.handBack();
        Run current = run;
        if (current != null && current.state().await() instanceof Await.HandedOver) {
            tellOrHold(current, new Event.HandedBack());
        }
    }

    /// Something was ordered for a run. For one that is over it comes too late.
    void ordered(RunId of, Order order) {
        Run current = run;
        if (current == null || !current.id().equals(of)) {
            return;
        }
        switch (order) {
            case PAUSE -> {
                if (current.pausedAt() == null) {
                    stands(current.paused(now));
                }
            }
            case RESUME -> {
                stands(current.paused(null));
                goOn(of);
            }
            case CANCEL -> end(current, "cancelled");
            case RESTART -> {
                if (!restraint.stands()) {
                    restart(current);
                }
            }
        }
    }

    /// Tells a run what was held for it, unless it still pauses.
    void goOn(RunId of) {
        Run current = run;
        if (current != null && current.id().equals(of) && !pauses(current)) {
            for (Event event : stage.pauses().release(of)) {
                if (run != null && run.id().equals(of)) {
                    tell(run, event);
                }
            }
        }
    }

    /// The run comes to the version of an upgrade, once. One that is over, or already there, stays as it is.
    void upgraded(RunId of, UpgradeId id) {
        Upgrades.Part part = stage.upgrades().take(id, of).orElse(null);
        if (part == null || !part.state().equals(Upgrades.WAITING)) {
            return;
        }
        Run current = run;
        if (current == null || restraint.stands() || !current.id().equals(of) || current.version() >= part.version()) {
            stage.upgrades().mark(id, of, Upgrades.STAYED);
            return;
        }
        Run next = current.inVersion(part.version());
        switch (new Upgrade(program(current), program(next), part.landings()).fate(current.state())) {
            case Fate.Kept _ -> stands(next);
            case Fate.Moved(NodeId to) -> tell(next, new Event.Placed(to, Map.of()));
            case Fate.Ended _ -> end(next, Upgrade.UPGRADED);
            case Fate.Undecided _ -> {
                stage.upgrades().mark(id, of, Upgrades.STAYED);
                return;
            }
        }
        long told = moved.getOrDefault(of, next).told();
        stage.upgrades().done(id, current, told);
    }

    /// The run goes back to where it was before an upgrade, once. One that has gone on since stays.
    void putBack(RunId of, UpgradeId id) {
        Upgrades.Part part = stage.upgrades().take(id, of).orElse(null);
        if (part == null || !part.state().equals(Upgrades.DONE)) {
            return;
        }
        Run current = run;
        RunState before = part.before();
        if (current == null
                || before == null
                || !current.id().equals(of)
                || current.version() != part.version()
                || current.told() != part.toldAfter()) {
            stage.upgrades().mark(id, of, Upgrades.STAYED);
            return;
        }
        Run back = current.inVersion(part.versionBefore());
        stands(back);
        tell(back, new Event.Restored(before));
        stage.upgrades().mark(id, of, Upgrades.UNDONE);
    }

    private Program program(Run of) {
        return stage.programs().find(new ProgramVersionId(of.program(), of.version()));
    }

    ConversationId conversation() {
        return chat.id();
    }

    /// Whether the person now waits for an answer from the documents.
    boolean keepsWaiting() {
        return !asked.isEmpty() || !queued.isEmpty() || deeds.typing();
    }

    /// The runs that moved on, as they are now.
    Collection<Run> moved() {
        return moved.values();
    }

    /// What the runs want besides speaking.
    Deeds deeds() {
        return deeds;
    }

    /// Whether there is something to be done at once.
    boolean wantsWork() {
        return !asked.isEmpty() || !deeds.errands().isEmpty();
    }

    List<Told> told() {
        return told;
    }

    List<Ask> asked() {
        return asked;
    }

    List<Queued> queued() {
        return queued;
    }

    List<Alarm> alarms() {
        return alarms;
    }

    /// The timers that went off.
    List<Alarms.Timer> rung() {
        return rung;
    }

    List<HeldEvent> held() {
        return held;
    }

    private boolean pauses(Run current) {
        return current.pausedAt() != null || paused || restraint.stands();
    }

    private void tellOrHold(Run current, Event event) {
        if (current.pausedAt() != null
                || restraint.stands()
                || (paused && stage.pauses().stands(current.program()))) {
            held.add(new HeldEvent(current.id(), event));
        } else {
            tell(current, event);
        }
    }

    /// Whether a program awaits an answer to a question.
    private boolean asks() {
        return run != null && run.state().await() instanceof Await.Reply && !pauses(run);
    }

    private void stands(Run changed) {
        moved.put(changed.id(), changed);
        run = changed;
    }

    private void end(Run current, String outcome) {
        stands(current.ended(outcome));
        run = null;
        chat.leave();
    }

    // In the version that is published now, if it still has that beginning.
    private void restart(Run current) {
        Event beginning = stage.runs().beginning(current.id()).orElse(null);
        if (!(beginning instanceof Event.Started started)) {
            return;
        }
        var version = beginnings.current().entrySet().stream()
                .filter(one -> one.getKey().program().equals(current.program()))
                .filter(one -> one.getValue().triggers().stream()
                        .anyMatch(trigger -> trigger.id().equals(started.trigger())))
                .map(one -> one.getKey().version())
                .findFirst()
                .orElse(current.version());
        end(current, "restarted");
        var fresh = Run.fresh(current.program(), version, chat.id(), now);
        chat.enter(stage.programs()
                .find(new ProgramVersionId(fresh.program(), version))
                .name());
        tell(fresh, started);
    }

    /// In order, until an answer has to be made again.
    private void takeUpQueue() {
        while (!answering()) {
            Optional<Heard> next = stage.queue().takeFirst(chat.id());
            if (next.isEmpty()) {
                return;
            }
            hear(next.get(), false);
        }
    }

    private boolean answering() {
        return open > 0 || !asked.isEmpty() || deeds.awaitsWords();
    }

    private void begin(Heard heard, boolean first) {
        Triggers.match(beginnings.current(), heard.text(), first)
                .ifPresentOrElse(match -> start(match, heard), () -> askFreely(heard));
    }

    private void start(Triggers.Match<ProgramVersionId> match, Heard heard) {
        if (leftover) {
            stage.runs().endLeftover(chat.id(), now);
        }
        var id = match.program();
        var fresh = Run.fresh(id.program(), id.version(), chat.id(), now);
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
        ask(Ask.freely(chat.id(), heard.message(), heard.text()));
    }

    private void ask(Ask ask) {
        asked.add(ask);
        alarms.add(Alarm.answer(ask, now));
    }

    private void tell(Run before, Event event) {
        var library = new Shelf(stage.programs(), beginnings, new ProgramVersionId(before.program(), before.version()));
        Person person = deeds.person();
        Advance advance = Engine.advance(library, before.state(), event, new Moment(now, person));
        if (advance.effects().isEmpty() && advance.state().equals(before.state())) {
            return;
        }
        told.add(new Told(before, event, now, new Known(person, library.called()), advance));
        Run next = before.with(advance.state());
        moved.put(next.id(), next);
        run = next.state().finished() ? null : next;
        advance.effects().forEach(effect -> carryOut(next, effect));
        deeds.takeNext().ifPresent(program -> goOnIn(program, next));
    }

    /// The run is over, and another program begins for the same person. Without one, nothing does.
    private void goOnIn(String program, Run last) {
        if (begun++ == MOST_BEGUN) {
            log.warn("Run {} and others began one another {} times at once; that was the last", last.id(), MOST_BEGUN);
            return;
        }
        beginnings
                .published(program)
                .ifPresentOrElse(
                        id -> beginIn(id, last),
                        () -> log.warn(
                                "Run {} of program {} cannot go on in {}: it is not published, or pauses",
                                last.id(),
                                last.program(),
                                program));
    }

    private void beginIn(ProgramVersionId id, Run last) {
        Program program = stage.programs().find(id);
        String input = last.state()
                .variables()
                .getOrDefault(Variables.INPUT, Value.NOTHING)
                .plain();
        program.triggers().stream()
                .filter(Trigger.Called.class::isInstance)
                .findFirst()
                .or(() -> program.triggers().stream().findFirst())
                .ifPresent(trigger -> {
                    chat.enter(program.name());
                    tell(Run.fresh(id.program(), id.version(), chat.id(), now), new Event.Started(trigger.id(), input));
                });
    }

    private void carryOut(Run by, Effect effect) {
        switch (effect) {
            case Effect.Send send -> chat.say(by.id().of(send.key()), send);
            case Effect.AskKnowledge ask -> ask(Ask.of(by, ask));
            case Effect.SetTimer timer -> alarms.add(Alarm.timer(by, timer));
            case Effect.Finish _ -> chat.leave();
            case Effect.Stop stop -> {
                log.warn("Run {} of program {} stopped at {}: {}", by.id(), by.program(), stop.step(), stop.reason());
                moved.put(by.id(), by.stopped(stop.reason()));
                chat.leave();
            }
            default -> deeds.carryOut(by, effect);
        }
    }
}
