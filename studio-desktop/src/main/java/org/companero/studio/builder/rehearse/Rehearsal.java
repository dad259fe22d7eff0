package org.companero.studio.builder.rehearse;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskRequest;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.Choice;
import org.companero.protocol.engine.Advance;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Engine;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.RunState;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Trigger;
import org.companero.studio.builder.edit.Exit;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.Trail;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// One run of the open program with the creator in the person's place. Time stands still until it is turned on.
/// To be used on the interface's thread.
public final class Rehearsal {

    /// What the rehearsal waits for.
    public enum State {
        /// There is no trigger, so nothing can begin.
        NOTHING_TO_START,
        /// A reply of the person.
        YOUR_TURN,
        /// A time to come.
        WAITING,
        /// An answer from the documents.
        LOOKING_UP,
        OVER
    }

    private static final int BEGINS_AT = 9;

    private final OpenProgram open;
    private final Documents documents;
    private final Tasks tasks;
    private final Messages messages;
    private final ZonedDateTime begin;

    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    /// Kept here, because it hears of the entries only as long as somebody holds it.
    private final ObservableList<Entry> shown = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING_TO_START);
    private final ReadOnlyObjectWrapper<ZonedDateTime> now;
    private final ReadOnlyObjectWrapper<Map<String, String>> variables = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();

    private Program program;
    private Program source;
    private RunState run = RunState.fresh();
    private List<NodeId> visited = new ArrayList<>();
    private Set<Exit> left = new HashSet<>();
    private long serial;

    /// @param today the day on which rehearsals begin, at nine in the morning there
    public Rehearsal(
            OpenProgram open, Documents documents, Tasks tasks, Messages messages, Instant today, ZoneId zone) {
        this.open = open;
        this.documents = documents;
        this.tasks = tasks;
        this.messages = messages;
        this.begin = today.atZone(zone).toLocalDate().atTime(BEGINS_AT, 0).atZone(zone);
        this.now = new ReadOnlyObjectWrapper<>(begin);
        this.program = open.program();
        this.source = program;
        open.programProperty().addListener((was, before, changed) -> outdated.set(differs(changed)));
    }

    /// Whether people would meet another program now; where its cards lie does not matter.
    private boolean differs(Program changed) {
        return !changed.steps().equals(source.steps())
                || !changed.triggers().equals(source.triggers())
                || !Set.copyOf(changed.transitions()).equals(Set.copyOf(source.transitions()));
    }

    ObservableList<Entry> entries() {
        return shown;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The virtual clock.
    public ReadOnlyObjectProperty<ZonedDateTime> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<String, String>> variablesProperty() {
        return variables.getReadOnlyProperty();
    }

    /// Whether the program was changed since the rehearsal began.
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /// Begins anew at the first trigger.
    public void restart() {
        Program fresh = open.program();
        if (fresh.triggers().isEmpty()) {
            reset(fresh, fresh);
            follow();
            return;
        }
        restart(fresh.triggers().getFirst());
    }

    /// Begins anew as if the trigger had fired.
    public void restart(Trigger trigger) {
        reset(open.program(), open.program());
        String said = switch (trigger) {
            case Trigger.FirstMessage _, Trigger.Called _ -> messages.text("builder.rehearse.hello");
            case Trigger.Keyword keyword ->
                keyword.words().isEmpty()
                        ? messages.text("builder.rehearse.hello")
                        : keyword.words().getFirst();
        };
        entries.add(new Entry.Wrote(said));
        visited.add(trigger.id());
        tell(new Event.Started(trigger.id(), said));
    }

    /// Begins anew at the step, as if a run had come there, with nothing known yet.
    public void restartAt(Step step) {
        Program fresh = open.program();
        reset(fresh, fresh);
        tell(new Event.Placed(step.id(), Map.of()));
    }

    private void reset(Program fresh, Program from) {
        serial++;
        program = fresh;
        source = from;
        outdated.set(false);
        run = RunState.fresh();
        visited = new ArrayList<>();
        left = new HashSet<>();
        entries.clear();
        variables.set(Map.of());
        now.set(begin);
        state.set(State.NOTHING_TO_START);
    }

    /// The person writes.
    public void write(String text) {
        if (state.get() == State.YOUR_TURN && !text.isBlank()) {
            entries.add(new Entry.Wrote(text.strip()));
            tell(new Event.Replied(text.strip(), null));
        }
    }

    /// The person presses a button.
    public void press(Choice choice) {
        if (state.get() == State.YOUR_TURN) {
            entries.add(new Entry.Wrote(choice.label()));
            tell(new Event.Replied(choice.label(), choice.id()));
        }
    }

    /// Turns the clock on to what the run waits for.
    public void jump() {
        dueFirst().ifPresent(alarm -> {
            now.set(alarm.due().atZone(begin.getZone()));
            entries.add(new Entry.Note(time(now.get())));
            tell(new Event.TimerFired(alarm.key()));
        });
    }

    private Optional<Await.Alarm> dueFirst() {
        return switch (run.await()) {
            case Await.Waiting waiting -> waiting.alarms().stream().min(Comparator.comparing(Await.Alarm::due));
            case Await.Reply reply -> Optional.ofNullable(reply.deadline());
            case Await.Start _, Await.Result _, Await.HandedOver _, Await.Nothing _ -> Optional.empty();
        };
    }

    /// Leaves: the canvas no longer shows a path.
    public void stop() {
        serial++;
        open.follow(Trail.NONE);
    }

    private void tell(Event event) {
        NodeId before = standing();
        Advance advance = Engine.advance(program, run, event, now.get().toInstant());
        run = advance.state();
        walk(before, advance.path());
        Map<String, String> known = new HashMap<>();
        run.variables().forEach((name, value) -> known.put(name, value.plain()));
        variables.set(Map.copyOf(known));
        advance.effects().forEach(this::carryOut);
        follow();
    }

    private @Nullable NodeId standing() {
        return switch (run.await()) {
            case Await.Start _ -> visited.isEmpty() ? null : visited.getLast();
            case Await.Reply reply -> reply.step();
            case Await.Waiting waiting -> waiting.step();
            case Await.Result result -> result.step();
            case Await.HandedOver handed -> handed.step();
            case Await.Nothing _ -> null;
        };
    }

    private void walk(@Nullable NodeId from, List<NodeId> path) {
        NodeId last = from;
        for (NodeId entered : path) {
            if (last != null && !last.equals(entered)) {
                NodeId start = last;
                program.transitions().stream()
                        .filter(line -> line.from().equals(start) && line.to().equals(entered))
                        .findFirst()
                        .ifPresent(line -> left.add(Exit.of(line)));
            }
            visited.add(entered);
            last = entered;
        }
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.Send send -> entries.add(new Entry.Said(send.text(), send.choices(), send.citations()));
            case Effect.AskKnowledge ask -> ask(ask);
            case Effect.AskModel ask -> unreachable(ask.key());
            case Effect.CallWebhook call -> unreachable(call.key());
            case Effect.HandOver _ -> tell(new Event.HandedBack());
            case Effect.ShowTyping _,
                    Effect.ChangeContact _,
                    Effect.NoteProgress _,
                    Effect.SendEmail _,
                    Effect.NotifyCreator _,
                    Effect.StartProgram _ -> {}
            case Effect.SetTimer timer ->
                entries.add(new Entry.Note(
                        messages.text("builder.rehearse.waits", time(timer.due().atZone(begin.getZone())))));
            case Effect.Finish finish ->
                entries.add(new Entry.Note(
                        finish.outcome().isBlank()
                                ? messages.text("builder.rehearse.over")
                                : messages.text("builder.rehearse.over-with", finish.outcome())));
            case Effect.Stop stop ->
                entries.add(new Entry.Note(messages.text("builder.rehearse.stopped", stop.reason())));
        }
    }

    private void unreachable(String key) {
        entries.add(new Entry.Note(messages.text("builder.rehearse.unreachable")));
        tell(new Event.Failed(key, ""));
    }

    private void ask(Effect.AskKnowledge ask) {
        long asked = serial;
        String question = ask.question().isBlank() ? "?" : ask.question();
        tasks.run(
                () -> documents.ask(new AskRequest(question, null)),
                answer -> answered(asked, ask.key(), answer),
                failure -> {
                    if (asked == serial) {
                        entries.add(new Entry.Note(messages.text("builder.rehearse.no-documents")));
                        answered(
                                asked,
                                ask.key(),
                                new AskResponse(
                                        messages.text("builder.rehearse.placeholder", question),
                                        List.of(),
                                        AnswerMode.EXTRACTIVE,
                                        "",
                                        0));
                    }
                });
    }

    /// An answer to a run that was left or begun anew is dropped.
    private void answered(long asked, String key, AskResponse answer) {
        if (asked == serial) {
            tell(new Event.KnowledgeAnswered(key, answer));
        }
    }

    private void follow() {
        state.set(
                switch (run.await()) {
                    case Await.Start _ -> State.NOTHING_TO_START;
                    case Await.Reply _ -> State.YOUR_TURN;
                    case Await.Waiting _, Await.HandedOver _ -> State.WAITING;
                    case Await.Result _ -> State.LOOKING_UP;
                    case Await.Nothing _ -> State.OVER;
                });
        open.follow(new Trail(visited, left, standing()));
    }

    /// A moment as the chat shows it.
    String time(ZonedDateTime moment) {
        String pattern = messages.text("builder.rehearse.time");
        return DateTimeFormatter.ofPattern(pattern, messages.locale()).format(moment);
    }
}
