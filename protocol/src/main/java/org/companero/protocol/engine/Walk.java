package org.companero.protocol.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.Citation;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Step;
import org.companero.protocol.text.Words;
import org.jspecify.annotations.Nullable;

/// The way through the programs, from a step's outlet to where the run stands still again. Its verbs are what steps
/// are made of.
final class Walk {

    private static final int MAX_BUTTONS = 10;
    private static final Prepared NOWHERE = Prepared.of(Program.empty("", "en"));

    /// The outcome of a run that goes on in another program.
    private static final String CONTINUED = "continued";

    private final Library library;
    private final Moment moment;
    private final long seed;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Place> trail = new ArrayList<>();
    private final List<Caller> callers;
    private Memory memory;
    private Prepared here;
    private @Nullable ProgramRef in;
    private Await await;
    private long serial;

    Walk(Library library, RunState state, Moment moment) {
        this.library = library;
        this.moment = moment;
        this.seed = state.seed();
        this.callers = new ArrayList<>(state.callers());
        this.await = state.await();
        this.serial = state.serial();
        this.in = state.in();
        this.here = find(in);
        this.memory = new Memory(state.variables(), moment, here);
    }

    /// A version that is gone is a program without steps: whatever is looked for in it stops the run.
    private Prepared find(@Nullable ProgramRef ref) {
        return ref == null ? library.main() : library.version(ref).orElse(NOWHERE);
    }

    Advance result() {
        return new Advance(new RunState(await, memory.variables(), serial, seed, in, callers), effects, trail);
    }

    Memory memory() {
        return memory;
    }

    Moment moment() {
        return moment;
    }

    Prepared here() {
        return here;
    }

    long seed() {
        return seed;
    }

    long serial() {
        return serial;
    }

    @Nullable
    Step step(NodeId id) {
        return memory.spoken().step(id);
    }

    boolean connected(NodeId from, String outlet) {
        return here.target(from, outlet) != null;
    }

    /// The outlet, or `next` where it leads nowhere.
    String orNext(NodeId from, String outlet) {
        return connected(from, outlet) ? outlet : Outlet.NEXT;
    }

    void follow(NodeId from, String outlet) {
        walk(target(from, outlet));
    }

    /// Goes on at a step.
    void goOn(NodeId step) {
        walk(step);
    }

    private void walk(@Nullable NodeId first) {
        int said = effects.size();
        NodeId next = first;
        while (next != null) {
            if (trail.size() == Engine.MAX_STEPS) {
                effects.subList(said, effects.size()).clear();
                stop(next, Phrase.RUNAWAY.in(here.program().language(), Engine.MAX_STEPS));
                return;
            }
            next = enter(next);
        }
    }

    /// Does the step and tells where it leads, or null where the run stands still or is over.
    private @Nullable NodeId enter(NodeId id) {
        Step found = step(id);
        if (found == null) {
            stopMissing(id);
            return null;
        }
        trail.add(new Place(in, id));
        return new Entering(this).enter(found);
    }

    /// Where the outlet leads; where it leads nowhere, the program is over.
    @Nullable
    NodeId target(NodeId from, String outlet) {
        NodeId next = here.target(from, outlet);
        return next == null ? over(from, "") : next;
    }

    /// The program is over: the run with it, or the walk goes on in the one that called.
    ///
    /// @return where that goes on, or null when the run is over
    @Nullable
    NodeId over(NodeId last, String outcome) {
        String ended = outcome;
        while (!callers.isEmpty()) {
            NodeId back = back(ended);
            if (back != null) {
                return back;
            }
            ended = "";
        }
        effects.add(new Effect.Finish(key(), ended));
        await = new Await.Nothing(ended, false);
        return null;
    }

    /// The run is over, or goes on in the program that called.
    void finish(NodeId last, String outcome) {
        walk(over(last, outcome));
    }

    /// The run is over, whatever called it, and another program begins.
    void startProgram(NodeId step, String program) {
        callers.clear();
        effects.add(new Effect.StartProgram(key(), step, program));
        effects.add(new Effect.Finish(key(), CONTINUED));
        await = new Await.Nothing(CONTINUED, false);
    }

    private @Nullable NodeId back(String outcome) {
        Map<String, Value> theirs = memory.variables();
        String input = memory.input();
        Caller caller = callers.removeLast();
        in = caller.in();
        here = find(in);
        memory = memory.in(caller.variables(), here);
        memory.hear(input);
        if (!(step(caller.step()) instanceof Connect.CallProgram call)) {
            return here.target(caller.step(), Outlet.OTHERWISE);
        }
        for (Connect.CallProgram.Passed taken : call.takes()) {
            Value value = theirs.get(taken.from());
            if (value != null) {
                memory.keep(taken.to(), value);
            }
        }
        String outlet = call.outcomes().stream()
                .filter(one -> Words.fold(one.outcome()).equals(Words.fold(outcome)))
                .map(Connect.CallProgram.Outcome::id)
                .findFirst()
                .orElse(Outlet.OTHERWISE);
        return here.target(call.id(), orOtherwise(call.id(), outlet));
    }

    private String orOtherwise(NodeId from, String outlet) {
        return connected(from, outlet) ? outlet : Outlet.OTHERWISE;
    }

    /// Goes into another program.
    ///
    /// @return the trigger there, whose `next` is to be followed, or null when the run was stopped
    @Nullable
    NodeId call(Connect.CallProgram call) {
        ProgramRef ref = library.current(call.program()).orElse(null);
        Prepared other = ref == null ? null : library.version(ref).orElse(null);
        NodeId entrance = other == null ? null : other.entrance();
        if (ref == null || other == null || entrance == null) {
            stop(call.id(), Phrase.NOT_PUBLISHED.in(here.program().language()));
            return null;
        }
        if (callers.size() == Engine.MAX_DEPTH) {
            stop(call.id(), Phrase.TOO_DEEP.in(here.program().language(), Engine.MAX_DEPTH));
            return null;
        }
        Memory given = memory.in(Map.of(), other);
        given.hear(memory.input());
        call.gives().forEach(one -> given.keep(one.to(), memory.get(one.from())));
        callers.add(new Caller(in, call.id(), memory.variables()));
        in = ref;
        here = other;
        memory = given;
        return target(entrance, Outlet.NEXT);
    }

    /// A text that is empty once it is filled in has nothing to say.
    void send(String key, NodeId step, String text, List<Citation> citations) {
        if (!text.isBlank()) {
            effects.add(new Effect.Send(key, step, text, List.of(), citations));
        }
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void progress(NodeId step, ProgressMade made) {
        effects.add(new Effect.NoteProgress(key(), step, made));
    }

    /// Asks, with buttons where there are any, and waits for the reply.
    ///
    /// @param tries how often the person has replied in vain so far
    /// @param noReply after how long without a reply the run goes on, or null
    void ask(NodeId step, String text, List<Choice> buttons, int tries, @Nullable Duration noReply) {
        effects.add(new Effect.Send(key(), step, text, buttons, List.of()));
        listen(step, tries, noReply);
    }

    void listen(NodeId step, int tries, @Nullable Duration noReply) {
        Await.Alarm deadline = null;
        if (noReply != null) {
            Instant due = after(noReply);
            if (due == null) {
                stop(step, Phrase.TOO_LONG.in(here.program().language()));
                return;
            }
            deadline = alarm(step, Outlet.NO_REPLY, due);
        }
        await = new Await.Reply(step, tries, deadline);
    }

    Await.Alarm alarm(NodeId step, String outlet, Instant due) {
        String key = key();
        effects.add(new Effect.SetTimer(key, step, due));
        return new Await.Alarm(outlet, key, due);
    }

    Await awaited() {
        return await;
    }

    void setAgain(NodeId step, Await.Alarm alarm) {
        effects.add(new Effect.SetTimer(alarm.key(), step, alarm.due()));
    }

    /// Back in the program that the run began with, whatever it called.
    void leaveCalls() {
        if (!callers.isEmpty()) {
            Map<String, Value> known = callers.getFirst().variables();
            callers.clear();
            in = null;
            here = find(null);
            memory = memory.in(known, here);
        }
    }

    /// The moment after that while, or null beyond the end of time.
    @Nullable
    Instant after(Duration duration) {
        try {
            return moment.now().plus(duration.isNegative() ? Duration.ZERO : duration);
        } catch (DateTimeException | ArithmeticException _) {
            return null;
        }
    }

    void await(Await other) {
        await = other;
    }

    void stopMissing(NodeId step) {
        stop(step, Phrase.MISSING.in(here.program().language(), step));
    }

    void stop(NodeId step, String reason) {
        effects.add(new Effect.Stop(key(), step, reason));
        await = new Await.Nothing("", true);
    }

    String key() {
        return "e" + serial++;
    }

    /// What can be pressed instead of writing.
    List<Choice> buttons(Step step) {
        return switch (step) {
            case Ask.Choice choice -> options(choice.options());
            case Ask.SeveralChoices several -> options(several.options());
            case Ask.Question question -> buttons(question.answer());
            case Progress.CheckIn checkIn ->
                List.of(
                        new Choice(Progress.CheckIn.DONE, memory.fill(checkIn.done())),
                        new Choice(Progress.CheckIn.MISSED, memory.fill(checkIn.missed())));
            default -> List.of();
        };
    }

    private List<Choice> options(List<Ask.Option> options) {
        return options.stream()
                .map(option -> new Choice(option.id(), memory.fill(option.label())))
                .toList();
    }

    private static List<Choice> buttons(ExpectedAnswer answer) {
        return switch (answer) {
            case ExpectedAnswer.Rating(int max) -> numbers(1, max);
            case ExpectedAnswer.Scale(int min, int max, String _, String _) -> numbers(min, max);
            default -> List.of();
        };
    }

    private static List<Choice> numbers(int min, int max) {
        long count = (long) max - min + 1;
        return count < 1 || count > MAX_BUTTONS
                ? List.of()
                : IntStream.rangeClosed(min, max)
                        .mapToObj(number -> new Choice(String.valueOf(number), String.valueOf(number)))
                        .toList();
    }
}
