package org.companero.protocol.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.companero.protocol.api.Choice;
import org.companero.protocol.engine.Advance;
import org.companero.protocol.engine.Attachment;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.Person;
import org.companero.protocol.engine.Place;
import org.companero.protocol.engine.RunState;
import org.companero.protocol.engine.Value;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.jspecify.annotations.Nullable;

/// A program gone through with a made-up person: the engine that serves people, and a clock that is turned by hand.
/// It has one owner and does nothing on its own.
///
/// Verbs tell whether the run took it in; where they say no, nothing happened. Where a program goes round without
/// end, the rehearsal [halts][#halted()] after [#MAX_EVENTS] events.
public final class Rehearsal {

    /// How much can happen in a rehearsal.
    public static final int MAX_EVENTS = 10_000;

    private final Performance performance;
    private final Stage stage;
    private final Instant began;
    private final Person member;
    private final long seed;
    private final List<Line> transcript = new ArrayList<>();
    private final List<Place> trail = new ArrayList<>();
    private List<Choice> choices = List.of();
    private @Nullable Event start;
    private final int maxEvents;
    private int events;
    private boolean halted;

    /// @param member whom it is for
    /// @param begin where its clock stands first
    /// @param seed what the run's chances are made of
    /// @param stage answers for what is outside
    public Rehearsal(Shelf shelf, Person member, Instant begin, long seed, Stage stage) {
        this(shelf, member, begin, seed, stage, MAX_EVENTS);
    }

    /// @param maxEvents how much can happen
    Rehearsal(Shelf shelf, Person member, Instant begin, long seed, Stage stage, int maxEvents) {
        this.maxEvents = maxEvents;
        this.performance = new Performance(shelf, member, begin, seed);
        this.stage = stage;
        this.began = begin;
        this.member = member;
        this.seed = seed;
    }

    /// The run begins at a trigger.
    ///
    /// @param text what the person wrote
    public boolean start(NodeId trigger, String text) {
        return begin(new Event.Started(trigger, text));
    }

    /// The run begins at a step, with what is known.
    public boolean startAt(NodeId step, Map<String, Value> known) {
        return begin(new Event.Placed(step, known));
    }

    private boolean begin(Event event) {
        if (start != null) {
            return false;
        }
        start = event;
        return tell(event);
    }

    /// The person writes.
    public boolean say(String text) {
        return reply(new Event.Replied(text, null));
    }

    /// The person presses a button of the last message that had any.
    public boolean press(String option) {
        return choices.stream()
                .filter(choice -> choice.id().equals(option))
                .findFirst()
                .map(choice -> reply(new Event.Replied(choice.label(), choice.id())))
                .orElse(false);
    }

    /// The person sends something other than words.
    public boolean send(Attachment attachment) {
        return reply(new Event.Replied("", null, attachment));
    }

    private boolean reply(Event.Replied reply) {
        transcript.add(new Line.Heard(now(), reply));
        boolean taken = tell(reply);
        if (!taken) {
            transcript.removeLast();
        }
        return taken;
    }

    /// Something happens outside: an answer that is waited for, or an event by its name.
    public boolean happen(Event event) {
        transcript.add(new Line.Told(now(), event));
        boolean taken = tell(event);
        if (!taken) {
            transcript.removeLast();
        }
        return taken;
    }

    /// A person of the team gives the conversation back.
    public boolean handBack() {
        return happen(new Event.HandedBack());
    }

    /// Turns the clock to the next moment at which the run goes on by itself.
    public boolean jumpToNextEvent() {
        Optional<Await.Alarm> next = performance.next();
        next.ifPresent(alarm -> {
            transcript.add(new Line.Passes(now(), later(alarm.due()), true));
            ring(alarm);
        });
        return next.isPresent();
    }

    public void pass(Duration duration) {
        advanceTo(now().plus(duration));
    }

    /// Turns the clock on, past everything that comes due on the way, in its order. Stands still at what is waited
    /// for from outside.
    public void advanceTo(Instant instant) {
        transcript.add(new Line.Passes(now(), later(instant), false));
        for (Await.Alarm next = due(instant); next != null && !halted; next = due(instant)) {
            ring(next);
        }
        if (!(performance.state().await() instanceof Await.Result)) {
            performance.turnTo(instant);
        }
    }

    private Await.@Nullable Alarm due(Instant until) {
        return performance.next().filter(alarm -> !alarm.due().isAfter(until)).orElse(null);
    }

    private Instant later(Instant due) {
        return due.isAfter(now()) ? due : now();
    }

    private void ring(Await.Alarm alarm) {
        performance.turnTo(alarm.due());
        NodeId step = standing().orElseThrow();
        transcript.add(new Line.Rang(now(), step));
        tell(new Event.TimerFired(alarm.key()));
    }

    private boolean tell(Event event) {
        RunState before = performance.state();
        Event next = event;
        while (next != null && !halted) {
            if (++events > maxEvents) {
                halted = true;
                transcript.add(new Line.Halted(now()));
            } else {
                next = after(performance.tell(next));
            }
        }
        return performance.state() != before;
    }

    /// Notes what came of it, and gives what happens next by itself, if anything.
    private @Nullable Event after(Advance advance) {
        trail.addAll(advance.trail());
        Event next = null;
        String other = null;
        for (Effect effect : advance.effects()) {
            note(effect);
            switch (effect) {
                case Effect.AskKnowledge _, Effect.AskModel _, Effect.CallWebhook _ ->
                    next = stage.answer(effect).orElse(null);
                case Effect.ShowTyping typing -> next = typed(typing);
                case Effect.StartProgram started -> other = started.program();
                default -> {}
            }
        }
        if (other != null) {
            return goOver(other);
        }
        if (next != null && !(next instanceof Event.TimerFired)) {
            transcript.add(new Line.Told(now(), next));
        }
        return next;
    }

    private void note(Effect effect) {
        switch (effect) {
            case Effect.Send send -> {
                transcript.add(new Line.Said(now(), send));
                if (!send.choices().isEmpty()) {
                    choices = send.choices();
                }
            }
            case Effect.ShowTyping _ -> {}
            case Effect.AskKnowledge _, Effect.AskModel _, Effect.CallWebhook _ ->
                transcript.add(new Line.Asked(now(), effect));
            case Effect.SetTimer timer -> transcript.add(new Line.Waits(now(), timer.step(), timer.due()));
            case Effect.ChangeContact _,
                    Effect.NoteProgress _,
                    Effect.SendEmail _,
                    Effect.NotifyCreator _,
                    Effect.HandOver _,
                    Effect.StartProgram _ -> transcript.add(new Line.Did(now(), effect));
            case Effect.Finish finish -> transcript.add(new Line.Over(now(), finish.outcome()));
            case Effect.Stop stop -> transcript.add(new Line.Stopped(now(), stop.step(), stop.reason()));
        }
    }

    /// A pause for typing is not worth anybody's waiting.
    private @Nullable Event typed(Effect.ShowTyping typing) {
        Await.Alarm alarm = performance.next().orElse(null);
        if (alarm == null || !standing().equals(Optional.of(typing.step()))) {
            return null;
        }
        transcript.removeIf(line -> line instanceof Line.Waits waits
                && waits.step().equals(typing.step())
                && waits.due().equals(alarm.due()));
        performance.turnTo(alarm.due());
        transcript.add(new Line.Typed(now()));
        return new Event.TimerFired(alarm.key());
    }

    private @Nullable Event goOver(String program) {
        NodeId entrance = performance.beginOther(program).orElse(null);
        if (entrance == null) {
            return null;
        }
        transcript.add(
                new Line.Began(now(), performance.shelf().main().program().name()));
        return new Event.Started(entrance, "");
    }

    // ---- what can be seen

    /// Everything so far, in its order.
    public List<Line> transcript() {
        return Collections.unmodifiableList(transcript);
    }

    /// The steps that were entered, in their order.
    public List<Place> trail() {
        return Collections.unmodifiableList(trail);
    }

    public RunState state() {
        return performance.state();
    }

    public Instant now() {
        return performance.now();
    }

    /// The person, as the run has changed them.
    public Person person() {
        return performance.person();
    }

    /// The program the run is in now.
    public Program program() {
        return performance.shelf().program(performance.state());
    }

    /// Whether the run goes round without end, so that nothing more is done.
    public boolean halted() {
        return halted;
    }

    /// The next moment at which the run goes on by itself.
    public Optional<Instant> next() {
        return performance.next().map(Await.Alarm::due);
    }

    /// The step at which the run stands still, in [#program()].
    public Optional<NodeId> standing() {
        return switch (performance.state().await()) {
            case Await.Reply reply -> Optional.of(reply.step());
            case Await.Waiting waiting -> Optional.of(waiting.step());
            case Await.Result result -> Optional.of(result.step());
            case Await.HandedOver handed -> Optional.of(handed.step());
            case Await.Start _, Await.Nothing _ -> Optional.empty();
        };
    }

    /// Everything the run knows, by name, in its order.
    public SortedMap<String, Value> known() {
        return new TreeMap<>(performance.state().variables());
    }

    // ---- what a recording needs

    Instant began() {
        return began;
    }

    /// The person as they were when it began.
    Person member() {
        return member;
    }

    long seed() {
        return seed;
    }

    @Nullable
    Event begunWith() {
        return start;
    }
}
