package org.companero.protocol.engine;

import java.time.Instant;
import java.util.List;
import org.companero.protocol.program.Program;

/// Runs a program for one person: a pure, total function. The same input gives the same output, whatever the program
/// holds and whatever happens; it never throws, has no clock and does nothing itself.
///
/// - An event that the run does not stand still for changes nothing: a late timer, a repeated answer, a word while an
///   answer is being looked up, a button pressed again while a question waits for words.
/// - `{{input}}` is always the last thing the person wrote to this run.
/// - Who uses up all tries leaves a question or a choice through `given_up`; where that is not connected the run ends
///   with the outcome `given_up`, and nothing is kept.
/// - An answer that the documents do not have leaves through `no_answer`, unsaid, because the creator says it there;
///   where that is not connected, what the documents' answer says is sent and the run goes on.
/// - An outlet without a transition ends the run, well, with an empty outcome.
/// - A step that is not there, and more than [#MAX_STEPS] steps without standing still, stop the run. What a runaway
///   would have said is not said.
public final class Engine {

    /// How many steps a run may take on one event.
    public static final int MAX_STEPS = 100;

    /// How much of what a person writes is kept, in characters, and how long a variable's value can be.
    public static final int MAX_VALUE = 4000;

    private Engine() {}

    /// What comes of the event.
    ///
    /// @param now when it happened; timers and words such as "tomorrow" count from here
    public static Advance advance(Program program, RunState state, Event event, Instant now) {
        Turn turn = new Turn(program, state, now);
        return awaited(turn, state.await(), event) ? turn.result() : new Advance(state, List.of(), List.of());
    }

    private static boolean awaited(Turn turn, Await await, Event event) {
        return switch (await) {
            case Await.Start _ -> event instanceof Event.Started started && turn.start(started);
            case Await.Reply reply -> event instanceof Event.Replied replied && turn.reply(reply, replied);
            case Await.Timer timer ->
                event instanceof Event.TimerFired fired && fired.key().equals(timer.key()) && turn.resume(timer);
            case Await.Knowledge asked ->
                event instanceof Event.KnowledgeAnswered answered
                        && answered.key().equals(asked.key())
                        && turn.answered(asked, answered.answer());
            case Await.Nothing _ -> false;
        };
    }
}
