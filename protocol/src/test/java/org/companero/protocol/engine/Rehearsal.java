package org.companero.protocol.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.Choice;
import org.companero.protocol.program.Program;

/// One person going through a program, for tests that read like a conversation.
final class Rehearsal {

    static final Instant NOW = Instant.parse("2026-01-31T20:30:00Z");

    private final Library library;
    private Person person = Person.UNKNOWN;
    private Instant now = NOW;
    private RunState state = RunState.fresh();
    private Advance last = new Advance(state, List.of(), List.of());

    private Rehearsal(Library library) {
        this.library = library;
    }

    static Rehearsal of(Program program) {
        return of(program, Person.UNKNOWN, NOW);
    }

    /// For somebody, from that moment on.
    static Rehearsal of(Program program, Person person, Instant from) {
        return of(Library.of(program), person, from);
    }

    static Rehearsal of(Library library, Person person, Instant from) {
        Rehearsal run = new Rehearsal(library);
        run.person = person;
        run.now = from;
        return run.tell(new Event.Started(Drawn.START, "hello"));
    }

    static Rehearsal of(Drawn drawn) {
        return of(drawn.program());
    }

    Rehearsal says(String text) {
        return tell(new Event.Replied(text, null));
    }

    Rehearsal presses(String option, String label) {
        return tell(new Event.Replied(label, option));
    }

    /// Fires the timer the run waits for, when it is due.
    Rehearsal later() {
        var alarm = ((Await.Waiting) state.await()).alarms().getFirst();
        now = alarm.due();
        return tell(new Event.TimerFired(alarm.key()));
    }

    /// Answers the question the run waits for.
    Rehearsal documentsSay(String text, AnswerMode mode) {
        var asked = (Await.Result) state.await();
        return tell(new Event.KnowledgeAnswered(asked.key(), new AskResponse(text, List.of(), mode, "test", 1)));
    }

    Rehearsal tell(Event event) {
        last = Engine.advance(library, state, event, new Moment(now, person));
        state = last.state();
        return this;
    }

    /// A model does the task the run waits for.
    Rehearsal modelSays(ModelResult result) {
        return tell(new Event.ModelAnswered(((Await.Result) state.await()).key(), result));
    }

    /// Another service answers.
    Rehearsal serviceSays(int status, String body) {
        return tell(new Event.WebhookAnswered(((Await.Result) state.await()).key(), status, body));
    }

    /// What the run waits for cannot be had.
    Rehearsal fails() {
        return tell(new Event.Failed(((Await.Result) state.await()).key(), "out of reach"));
    }

    /// The time to reply runs out.
    Rehearsal keepsSilent() {
        Await.Alarm deadline = Objects.requireNonNull(((Await.Reply) state.await()).deadline());
        now = deadline.due();
        return tell(new Event.TimerFired(deadline.key()));
    }

    /// When the first timer that the run waits for is due.
    Instant due() {
        return ((Await.Waiting) state.await()).alarms().getFirst().due();
    }

    Rehearsal pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    RunState state() {
        return state;
    }

    Advance last() {
        return last;
    }

    /// What was said to the person on the last event.
    List<String> said() {
        return last.effects().stream()
                .filter(Effect.Send.class::isInstance)
                .map(effect -> ((Effect.Send) effect).text())
                .toList();
    }

    /// The effects of that kind on the last event.
    <T extends Effect> List<T> effects(Class<T> kind) {
        return last.effects().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Choice> buttons() {
        return last.effects().stream()
                .filter(Effect.Send.class::isInstance)
                .flatMap(effect -> ((Effect.Send) effect).choices().stream())
                .toList();
    }

    List<String> path() {
        return last.path().stream().map(Object::toString).toList();
    }

    String variable(String name) {
        return state.variables().getOrDefault(name, Value.of("(nothing)")).plain();
    }
}
