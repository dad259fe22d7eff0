package org.companero.studio.builder.rehearse;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
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
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.Place;
import org.companero.protocol.engine.Value;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramTest;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Trigger;
import org.companero.protocol.rehearsal.Line;
import org.companero.protocol.rehearsal.Placeholders;
import org.companero.protocol.rehearsal.Recording;
import org.companero.protocol.rehearsal.Stage;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.edit.Exit;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.Trail;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// One run of the open program with the creator in the person's place. Time stands still until it is turned on;
/// documents are asked in earnest, everything else outside is stood in for. To be used on the interface's thread.
public final class Rehearsal {

    /// What the rehearsal waits for.
    public enum State {
        /// There is no trigger, so nothing can begin.
        NOTHING_TO_START,
        /// A reply of the person.
        YOUR_TURN,
        /// A time to come, or something that happens.
        WAITING,
        /// An answer from the documents.
        LOOKING_UP,
        /// A person of the team.
        HANDED_OVER,
        OVER
    }

    private static final int BEGINS_AT = 9;

    private final OpenProgram open;
    private final Documents documents;
    private final OtherPrograms others;
    private final Tasks tasks;
    private final Messages messages;
    private final Instant today;
    private final Notes notes;

    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    /// Kept here, because it hears of the entries only as long as somebody holds it.
    private final ObservableList<Entry> shown = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING_TO_START);
    private final ReadOnlyObjectWrapper<ZonedDateTime> now;
    private final ReadOnlyObjectWrapper<Map<String, String>> variables = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();

    private MadeUp member;
    private Program source;
    private org.companero.protocol.rehearsal.@Nullable Rehearsal run;
    private List<NodeId> visited = new ArrayList<>();
    private Set<Exit> left = new HashSet<>();
    private @Nullable NodeId last;
    private int seen;
    private int trailed;
    private long serial;

    /// @param today the day on which rehearsals begin, at nine in the morning where the person is
    public Rehearsal(
            OpenProgram open,
            Documents documents,
            OtherPrograms others,
            Tasks tasks,
            Messages messages,
            Instant today,
            ZoneId zone) {
        this.open = open;
        this.documents = documents;
        this.others = others;
        this.tasks = tasks;
        this.messages = messages;
        this.today = today;
        this.member = new MadeUp("Ana", "", zone);
        this.notes = new Notes(messages, zone);
        this.now = new ReadOnlyObjectWrapper<>(begin());
        this.source = open.program();
        open.programProperty().addListener((was, before, changed) -> outdated.set(differs(changed)));
    }

    private ZonedDateTime begin() {
        return today.atZone(member.zone()).toLocalDate().atTime(BEGINS_AT, 0).atZone(member.zone());
    }

    /// Whether people would meet another program now; where its cards lie does not matter.
    private boolean differs(Program changed) {
        return !changed.steps().equals(source.steps())
                || !changed.triggers().equals(source.triggers())
                || !changed.translations().equals(source.translations())
                || !Set.copyOf(changed.transitions()).equals(Set.copyOf(source.transitions()));
    }

    ObservableList<Entry> entries() {
        return shown;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The virtual clock, as the person reads it.
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

    MadeUp member() {
        return member;
    }

    /// Whom it is for from the next beginning on.
    void cast(MadeUp other) {
        member = other;
    }

    /// Begins anew at the first trigger.
    public void restart() {
        Program fresh = open.program();
        if (fresh.triggers().isEmpty()) {
            reset(fresh);
            follow();
        } else {
            restart(fresh.triggers().getFirst());
        }
    }

    /// Begins anew as if the trigger had fired.
    public void restart(Trigger trigger) {
        String hello = messages.text("builder.rehearse.hello");
        String said = switch (trigger) {
            case Trigger.FirstMessage _, Trigger.Called _ -> hello;
            case Trigger.Keyword keyword -> keyword.heard().findFirst().orElse(hello);
            // The others begin without a word of the person's.
            default -> "";
        };
        begin(run -> {
            if (!said.isEmpty()) {
                entries.add(new Entry.Wrote(said));
            }
            visited.add(trigger.id());
            last = trigger.id();
            run.start(trigger.id(), said);
        });
    }

    /// Begins anew at the step, as if a run had come there, with nothing known yet.
    public void restartAt(Step step) {
        restartAt(step, Map.of());
    }

    /// Begins anew at the step, as if a run had come there and knew this.
    public void restartAt(Step step, Map<String, Value> known) {
        begin(run -> run.startAt(step.id(), known));
    }

    private void begin(Consumer<org.companero.protocol.rehearsal.Rehearsal> act) {
        Program fresh = open.program();
        reset(fresh);
        long begun = serial;
        others.fetch(fresh, () -> {
            if (begun == serial) {
                var fromNow = new org.companero.protocol.rehearsal.Rehearsal(
                        others.shelf(fresh), member.person(), begin().toInstant(), begun, stage());
                run = fromNow;
                act.accept(fromNow);
                show();
            }
        });
    }

    /// Documents are asked in the background; models and services have stand-ins.
    private Stage stage() {
        Placeholders rest = new Placeholders(messages.text("builder.rehearse.placeholder-outside"));
        return asked -> asked instanceof Effect.AskKnowledge ? Optional.empty() : rest.answer(asked);
    }

    private void reset(Program fresh) {
        serial++;
        source = fresh;
        outdated.set(false);
        run = null;
        visited = new ArrayList<>();
        left = new HashSet<>();
        last = null;
        seen = 0;
        trailed = 0;
        entries.clear();
        variables.set(Map.of());
        notes.in(member.zone());
        now.set(begin());
        state.set(State.NOTHING_TO_START);
    }

    /// The person writes.
    public void write(String text) {
        if (run != null && state.get() == State.YOUR_TURN && !text.isBlank()) {
            run.say(text.strip());
            show();
        }
    }

    /// The person presses a button.
    public void press(Choice choice) {
        if (run != null && state.get() == State.YOUR_TURN) {
            run.press(choice.id());
            show();
        }
    }

    /// Turns the clock on to what the run goes on with by itself.
    public void jump() {
        if (run != null) {
            run.jumpToNextEvent();
            show();
        }
    }

    /// Whether the run goes on by itself some time.
    boolean canJump() {
        return run != null && run.next().isPresent();
    }

    /// The events from outside that the run waits for.
    List<String> awaitedEvents() {
        return run != null && run.state().await() instanceof Await.Waiting waiting
                ? waiting.events().stream().map(Await.Listening::event).toList()
                : List.of();
    }

    /// Lets it happen.
    void happen(String event) {
        if (run != null) {
            run.happen(new Event.Happened(event, Map.of()));
            show();
        }
    }

    /// The team gives the conversation back.
    void handBack() {
        if (run != null) {
            run.handBack();
            show();
        }
    }

    /// Keeps the chat so far as one of the program's tests.
    public void keep(String name) {
        if (run != null) {
            ProgramTest test = Recording.of(run, name.strip());
            List<ProgramTest> tests = new ArrayList<>(open.program().tests());
            tests.add(test);
            open.edit(new Edit.Restore(open.program().tested(tests)));
        }
    }

    /// A name that no other test has.
    public String freshName() {
        int number = open.program().tests().size() + 1;
        String name = messages.text("builder.rehearse.keep.name", number);
        while (isTaken(name)) {
            number++;
            name = messages.text("builder.rehearse.keep.name", number);
        }
        return name;
    }

    boolean isTaken(String name) {
        return open.program().tests().stream()
                .anyMatch(test -> test.name().strip().equals(name.strip()));
    }

    /// Leaves: the canvas no longer shows a path.
    public void stop() {
        serial++;
        open.follow(Trail.NONE);
    }

    /// Shows what came of it, and asks the documents where that is what came.
    private void show() {
        if (run == null) {
            return;
        }
        List<Line> lines = run.transcript();
        List<Line> fresh = List.copyOf(lines.subList(Math.min(seen, lines.size()), lines.size()));
        seen = lines.size();
        List<Place> trail = run.trail();
        trail.subList(trailed, trail.size()).stream()
                .filter(place -> place.in() == null && source.step(place.step()).isPresent())
                .forEach(place -> walk(place.step()));
        trailed = trail.size();
        now.set(run.now().atZone(member.zone()));
        Map<String, String> known = new TreeMap<>();
        run.known().forEach((name, value) -> known.put(name, value.plain()));
        variables.set(known);
        fresh.forEach(line -> notes.of(line).ifPresent(entries::add));
        follow();
        if (run.state().await() instanceof Await.Result result) {
            fresh.forEach(line -> {
                if (line instanceof Line.Asked(Instant _, Effect.AskKnowledge ask)
                        && ask.key().equals(result.key())) {
                    ask(ask);
                }
            });
        }
    }

    private void walk(NodeId entered) {
        NodeId from = last;
        if (from != null && !from.equals(entered)) {
            source.transitions().stream()
                    .filter(line -> line.from().equals(from) && line.to().equals(entered))
                    .findFirst()
                    .ifPresent(line -> left.add(Exit.of(line)));
        }
        visited.add(entered);
        last = entered;
    }

    private void ask(Effect.AskKnowledge ask) {
        long asked = serial;
        tasks.run(
                () -> documents.ask(new AskRequest(ask.question(), null)),
                answer -> answered(asked, ask.key(), answer),
                failure -> {
                    if (asked == serial) {
                        entries.add(new Entry.Note(messages.text("builder.rehearse.no-documents")));
                        answered(
                                asked,
                                ask.key(),
                                new AskResponse(
                                        messages.text("builder.rehearse.placeholder", ask.question()),
                                        List.of(),
                                        AnswerMode.EXTRACTIVE,
                                        "",
                                        0));
                    }
                });
    }

    /// An answer to a run that was left or begun anew is dropped.
    private void answered(long asked, String key, AskResponse answer) {
        if (asked == serial && run != null) {
            run.happen(new Event.KnowledgeAnswered(key, answer));
            show();
        }
    }

    private void follow() {
        if (run == null) {
            state.set(State.NOTHING_TO_START);
            open.follow(new Trail(visited, left, null));
            return;
        }
        state.set(
                switch (run.state().await()) {
                    case Await.Start _ -> State.NOTHING_TO_START;
                    case Await.Reply _ -> State.YOUR_TURN;
                    case Await.Waiting _ -> State.WAITING;
                    case Await.HandedOver _ -> State.HANDED_OVER;
                    case Await.Result _ -> State.LOOKING_UP;
                    case Await.Nothing _ -> State.OVER;
                });
        NodeId standing = run.state().in() == null
                ? run.standing().filter(step -> source.step(step).isPresent()).orElse(null)
                : last;
        open.follow(new Trail(visited, left, standing));
    }

    /// A moment as the chat shows it.
    String time(ZonedDateTime moment) {
        return notes.time(moment.toInstant());
    }
}
