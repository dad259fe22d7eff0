package org.companero.protocol.engine;

import java.time.Instant;
import java.util.List;
import org.companero.protocol.program.Program;

/// Runs a program for one person: a pure, total function. The same input gives the same output, whatever the program
/// holds and whatever happens; it never throws, has no clock and does nothing itself.
///
/// - An event that the run does not stand still for changes nothing: a late timer, a repeated answer, a word while an
///   answer is being looked up, a button pressed again while a question waits for words.
/// - `input` is always the last thing the person wrote to this run.
/// - Who uses up all tries leaves through `given_up`; where that is not connected the run ends with the outcome
///   `given_up`, and nothing is kept.
/// - An answer that the documents do not have leaves through `no_answer`, unsaid, because the creator says it there;
///   where that is not connected, what the documents' answer says is sent and the run goes on.
/// - What a model or another service does not give leaves through `failed`; where that is not connected the run
/// goes on.
/// - An outlet without a transition ends the run, well, with an empty outcome; in a program that was called, it leads
///   back.
/// - A step that is not there, more than [#MAX_STEPS] steps without standing still, and calls nested deeper than
///   [#MAX_DEPTH] stop the run. What a runaway would have said is not said.
public final class Engine {

    /// How many steps a run may take on one event.
    public static final int MAX_STEPS = 100;

    /// How deep programs may call each other.
    public static final int MAX_DEPTH = 5;

    /// How much of what a person writes is kept, in characters, and how long a variable's value can be.
    public static final int MAX_VALUE = 4000;

    /// How many values a list can hold.
    public static final int MAX_ITEMS = 100;

    private Engine() {}

    /// What comes of the event.
    public static Advance advance(Library library, RunState state, Event event, Moment moment) {
        if (event instanceof Event.Restored(RunState before) && !state.finished()) {
            return new Turn(new Walk(library, before.from(state.serial()), moment)).restore();
        }
        Turn turn = new Turn(new Walk(library, state, moment));
        return awaited(turn, state.await(), event) ? turn.result() : new Advance(state, List.of(), List.of());
    }

    /// What comes of the event in a program that calls no other, for somebody of whom nothing is known.
    public static Advance advance(Program program, RunState state, Event event, Instant now) {
        return advance(Library.of(program), state, event, new Moment(now, Person.UNKNOWN));
    }

    private static boolean awaited(Turn turn, Await await, Event event) {
        if (event instanceof Event.Placed placed && !(await instanceof Await.Nothing)) {
            return turn.place(placed);
        }
        return switch (await) {
            case Await.Start _ -> event instanceof Event.Started started && turn.start(started);
            case Await.Reply reply ->
                switch (event) {
                    case Event.Replied replied -> turn.reply(reply, replied);
                    case Event.TimerFired fired -> turn.noReply(reply, fired);
                    default -> false;
                };
            case Await.Waiting waiting ->
                switch (event) {
                    case Event.TimerFired fired -> turn.resume(waiting, fired);
                    case Event.Happened happened -> turn.resume(waiting, happened);
                    default -> false;
                };
            case Await.Result result -> turn.result(result, event);
            case Await.HandedOver handed -> event instanceof Event.HandedBack && turn.handedBack(handed);
            case Await.Nothing _ -> false;
        };
    }
}
