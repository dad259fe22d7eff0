package org.companero.protocol.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.companero.protocol.engine.Advance;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Engine;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.Moment;
import org.companero.protocol.engine.Person;
import org.companero.protocol.engine.RunState;
import org.companero.protocol.program.NodeId;

/// One made-up person's way, with a clock that is turned: the run, and what it changes of the person.
final class Performance {

    private Shelf shelf;
    private RunState state;
    private Person person;
    private Instant now;

    Performance(Shelf shelf, Person person, Instant begin, long seed) {
        this.shelf = shelf;
        this.person = person;
        this.now = begin;
        this.state = RunState.fresh(seed);
    }

    /// Tells the run what happened now. One that it does not wait for changes nothing and gives the same state.
    Advance tell(Event event) {
        if (!person.habits().isEmpty()) {
            person = Habits.on(person, now.atZone(person.zone()).toLocalDate());
        }
        Advance advance = Engine.advance(shelf, state, event, new Moment(now, person));
        state = advance.state();
        for (Effect effect : advance.effects()) {
            switch (effect) {
                case Effect.ChangeContact change -> person = person.after(change.change());
                case Effect.NoteProgress made ->
                    person = Habits.after(
                            person, made.progress(), now.atZone(person.zone()).toLocalDate());
                default -> {}
            }
        }
        return advance;
    }

    /// Goes over to the program that this one started.
    ///
    /// @return where it begins, or nothing when there is no such program
    Optional<NodeId> beginOther(String program) {
        Optional<Shelf> next = shelf.startingWith(program);
        Optional<NodeId> entrance = next.flatMap(Shelf::entrance);
        if (next.isPresent() && entrance.isPresent()) {
            shelf = next.get();
            state = RunState.fresh(state.seed());
        }
        return entrance;
    }

    /// The next moment at which the run goes on by itself.
    Optional<Await.Alarm> next() {
        return switch (state.await()) {
            case Await.Waiting waiting -> earliest(waiting.alarms());
            case Await.Reply(NodeId _, int _, Await.Alarm deadline) -> Optional.ofNullable(deadline);
            default -> Optional.empty();
        };
    }

    private static Optional<Await.Alarm> earliest(List<Await.Alarm> alarms) {
        return alarms.stream().min(Comparator.comparing(Await.Alarm::due));
    }

    /// Turns the clock on; never back.
    void turnTo(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
        }
    }

    void pass(Duration duration) {
        turnTo(now.plus(duration));
    }

    Shelf shelf() {
        return shelf;
    }

    RunState state() {
        return state;
    }

    Person person() {
        return person;
    }

    Instant now() {
        return now;
    }
}
