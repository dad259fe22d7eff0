package org.companero.studio.programs;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.ProgramSummary;
import org.companero.protocol.frame.LiveEvent;
import org.companero.protocol.program.Program;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.ProgramGateway;
import org.companero.studio.server.ProgramGateway.SaveResult;
import org.companero.studio.server.ServerUnreachable;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// The creator's programs: finding, beginning, renaming, copying and deleting them.
final class ProgramsViewModel {

    /// What the list is up to.
    enum State {
        LOADING,
        EMPTY,
        FULL,
        FILTERED_TO_NOTHING,
        FAILED,
        OFFLINE
    }

    /// What became of an act that the person should hear of.
    interface Voice {
        void say(String text);

        void offerUndo(String text, Runnable undo);
    }

    private final ProgramGateway gateway;
    private final Messages messages;
    private final Tasks tasks;
    private final Voice voice;
    private final Consumer<UUID> open;

    final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ObservableList<ProgramSummary> all = FXCollections.observableArrayList();
    private final ObservableList<ProgramSummary> shown = FXCollections.observableArrayList();
    private final ObservableList<ProgramSummary> shownView = FXCollections.unmodifiableObservableList(shown);

    ProgramsViewModel(ProgramGateway gateway, Messages messages, Tasks tasks, Voice voice, Consumer<UUID> open) {
        this.gateway = gateway;
        this.messages = messages;
        this.tasks = tasks;
        this.voice = voice;
        this.open = open;
        query.addListener((was, before, now) -> settle());
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Why the list is not there, in words for the person.
    ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /// The programs that fit the query, the last changed first.
    ObservableList<ProgramSummary> shown() {
        return shownView;
    }

    /// Reads the list anew. What is shown stays until the answer is there.
    void load() {
        if (all.isEmpty()) {
            state.set(State.LOADING);
        }
        tasks.run(gateway::list, this::loaded, this::failed);
    }

    /// Follows what the server tells as it happens, from any thread: somebody saved, published or deleted.
    void hear(LiveEvent event) {
        if (event instanceof LiveEvent.Program) {
            tasks.deliver(this::load);
        }
    }

    void open(ProgramSummary program) {
        open.accept(program.id());
    }

    /// Begins a program and opens it.
    void create(Starter starter, String name) {
        String title = name.isBlank() ? starter.title(messages) : name.strip();
        tasks.run(
                () -> gateway.create(starter.draw(title, messages)),
                created -> open.accept(created.id()),
                this::refused);
    }

    void rename(ProgramSummary program, String name) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.equals(program.name())) {
            return;
        }
        tasks.run(() -> save(gateway.get(program.id()), wanted), saved -> load(), this::refused);
    }

    void duplicate(ProgramSummary program) {
        tasks.run(
                () -> {
                    Program original = gateway.get(program.id()).program();
                    return gateway.create(named(original, messages.text("programs.copy-of", original.name())));
                },
                copy -> load(),
                this::refused);
    }

    /// Deletes at once and offers to take it back.
    void delete(ProgramSummary program) {
        all.remove(program);
        settle();
        tasks.run(
                () -> {
                    gateway.delete(program.id());
                    return program;
                },
                deleted -> voice.offerUndo(messages.text("programs.deleted", program.name()), () -> restore(program)),
                problem -> {
                    load();
                    refused(problem);
                });
    }

    private void restore(ProgramSummary program) {
        tasks.run(() -> gateway.restore(program.id()), restored -> load(), this::refused);
    }

    /// Somebody may have saved in between; a name does not clash with what they changed.
    private SaveResult save(ProgramResource draft, String name) {
        SaveResult first = gateway.save(draft.id(), named(draft.program(), name), draft.revision());
        return switch (first) {
            case SaveResult.Saved saved -> saved;
            case SaveResult.Conflict(ProgramResource theirs) ->
                gateway.save(theirs.id(), named(theirs.program(), name), theirs.revision());
        };
    }

    private static Program named(Program program, String name) {
        return new Program(
                program.schema(),
                name,
                program.language(),
                program.triggers(),
                program.steps(),
                program.transitions(),
                program.layout());
    }

    private void loaded(List<ProgramSummary> programs) {
        all.setAll(programs);
        failure.set("");
        state.set(State.FULL);
        settle();
    }

    private void failed(Exception problem) {
        failure.set(FailureWords.of(problem, messages));
        state.set(problem instanceof ServerUnreachable ? State.OFFLINE : State.FAILED);
    }

    private void refused(Exception problem) {
        voice.say(FailureWords.of(problem, messages));
    }

    private void settle() {
        String wanted = plain(query.get());
        shown.setAll(all.filtered(program -> plain(program.name()).contains(wanted)));
        if (state.get() == State.FULL || state.get() == State.EMPTY || state.get() == State.FILTERED_TO_NOTHING) {
            state.set(all.isEmpty() ? State.EMPTY : shown.isEmpty() ? State.FILTERED_TO_NOTHING : State.FULL);
        }
    }

    /// Without capitals and accents, so that *cafe* finds *Café*.
    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
