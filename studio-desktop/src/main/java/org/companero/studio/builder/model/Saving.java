package org.companero.studio.builder.model;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.ProgramVersion;
import org.companero.protocol.program.Program;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.model.DraftStore.Draft;
import org.companero.studio.server.ProgramGateway;
import org.companero.studio.server.ProgramGateway.SaveResult;
import org.companero.studio.server.ServerUnreachable;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// Keeps what is drawn: first on this computer, a moment later on the server. Nothing is ever overwritten that the
/// creator has not seen. To be used on the interface's thread.
public final class Saving {

    /// How things stand.
    public enum State {
        /// The server has what is drawn.
        SAVED,
        /// Changed; will be saved in a moment.
        CHANGED,
        SAVING,
        /// The server does not answer; kept on this computer and tried again.
        OFFLINE,
        /// The server refused; kept on this computer.
        REFUSED,
        /// Somebody else saved in between; waits for the creator's word.
        CONFLICT
    }

    private static final Duration AFTER_EDIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(60);

    private final OpenProgram open;
    private final UUID id;
    private final ProgramGateway programs;
    private final Tasks tasks;
    private final DraftStore drafts;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SAVED);
    private final ReadOnlyObjectWrapper<ProgramResource> server;
    private final ReadOnlyObjectWrapper<@Nullable ProgramResource> theirs = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure = new ReadOnlyObjectWrapper<>(null);

    private Duration retry = Duration.ofSeconds(4);
    private Tasks.@Nullable Running planned;
    private boolean writing;
    private @Nullable Pending pending;

    /// What waits for a save that succeeds.
    private record Pending(Runnable then, Consumer<Exception> failed) {}

    /// @param base what the server had when the program was opened
    public Saving(OpenProgram open, ProgramResource base, ProgramGateway programs, Tasks tasks, DraftStore drafts) {
        this.open = open;
        this.id = base.id();
        this.server = new ReadOnlyObjectWrapper<>(base);
        this.programs = programs;
        this.tasks = tasks;
        this.drafts = drafts;
        open.programProperty().addListener((was, before, now) -> changed());
        changed();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// What the server has, as far as we know.
    public ReadOnlyObjectProperty<ProgramResource> serverProperty() {
        return server.getReadOnlyProperty();
    }

    /// What somebody else saved, while in conflict.
    public ReadOnlyObjectProperty<@Nullable ProgramResource> theirsProperty() {
        return theirs.getReadOnlyProperty();
    }

    /// Why the last save failed, or null.
    public ReadOnlyObjectProperty<@Nullable Exception> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private boolean clean() {
        return open.program().equals(server.get().program());
    }

    private void changed() {
        if (clean()) {
            if (state() == State.CHANGED) {
                becomeSaved();
            }
            return;
        }
        keep();
        if (state() == State.CONFLICT || state() == State.SAVING) {
            return;
        }
        if (state() != State.OFFLINE) {
            state.set(State.CHANGED);
        }
        plan(AFTER_EDIT);
    }

    /// Saves at once, if there is anything to save.
    public void saveNow() {
        drop();
        if (state() == State.SAVING || state() == State.CONFLICT) {
            return;
        }
        if (clean()) {
            becomeSaved();
            return;
        }
        send(server.get().revision());
    }

    private void send(long revision) {
        Program sent = open.program();
        state.set(State.SAVING);
        tasks.run(() -> programs.save(id, sent, revision), this::sent, this::failed);
    }

    private void sent(SaveResult result) {
        failure.set(null);
        retry = Duration.ofSeconds(4);
        switch (result) {
            case SaveResult.Saved(ProgramResource resource) -> {
                server.set(resource);
                if (clean()) {
                    becomeSaved();
                } else {
                    state.set(State.CHANGED);
                    plan(pending == null ? AFTER_EDIT : Duration.ZERO);
                }
            }
            case SaveResult.Conflict(ProgramResource now) -> {
                theirs.set(now);
                state.set(State.CONFLICT);
                giveUp(new IllegalStateException("changed elsewhere"));
            }
        }
    }

    private void failed(Exception problem) {
        failure.set(problem);
        if (problem instanceof ServerUnreachable) {
            state.set(State.OFFLINE);
            plan(retry);
            retry = retry.multipliedBy(2).compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : retry.multipliedBy(2);
        } else {
            state.set(State.REFUSED);
        }
        giveUp(problem);
    }

    /// What waited for this save does not happen later by surprise.
    private void giveUp(Exception why) {
        Pending waiting = pending;
        pending = null;
        if (waiting != null) {
            waiting.failed().accept(why);
        }
    }

    private void becomeSaved() {
        drop();
        state.set(State.SAVED);
        tasks.run(
                () -> {
                    drafts.delete(id);
                    return true;
                },
                done -> keepAgain(),
                notDeleted -> {});
        Pending waiting = pending;
        pending = null;
        if (waiting != null) {
            waiting.then().run();
        }
    }

    /// An edit may have been kept just before the draft was deleted.
    private void keepAgain() {
        if (!clean()) {
            keep();
        }
    }

    /// Overwrites what somebody else saved, which the creator has seen.
    public void keepMine() {
        ProgramResource seen = theirs.get();
        if (state() == State.CONFLICT && seen != null) {
            theirs.set(null);
            server.set(seen);
            if (clean()) {
                becomeSaved();
            } else {
                send(seen.revision());
            }
        }
    }

    /// Goes on with what somebody else saved. What was drawn here becomes a program of its own first.
    ///
    /// @param copyName its name
    /// @param done is called when both are safe
    /// @param failed is called when the copy could not be made; then nothing has changed
    public void takeTheirs(String copyName, Runnable done, Consumer<Exception> failed) {
        ProgramResource seen = theirs.get();
        if (state() != State.CONFLICT || seen == null) {
            return;
        }
        Program mine = new Edit.Rename(copyName).apply(open.program());
        tasks.run(
                () -> programs.create(mine),
                copy -> {
                    theirs.set(null);
                    server.set(seen);
                    state.set(State.CHANGED);
                    open.edit(new Edit.Restore(seen.program()));
                    becomeSaved();
                    done.run();
                },
                failed::accept);
    }

    /// Saves what is left, then publishes it. Exactly one of the two is called; `failed` also when somebody else
    /// saved in between.
    public void publish(String notes, Consumer<ProgramVersion> done, Consumer<Exception> failed) {
        Runnable publish = () -> tasks.run(
                () -> programs.publish(id, server.get().revision(), notes),
                version -> {
                    ProgramResource now = server.get();
                    server.set(new ProgramResource(
                            id, now.revision(), version.version(), !clean(), now.updatedAt(), now.program()));
                    done.accept(version);
                },
                failed::accept);
        pending = new Pending(publish, failed);
        if (state() == State.CONFLICT) {
            giveUp(new IllegalStateException("changed elsewhere"));
        } else {
            saveNow();
        }
    }

    /// The screen leaves: sends what is left. It stays on this computer until the server has it.
    public void close() {
        drop();
        if (!clean() && state() != State.CONFLICT) {
            saveNow();
        }
    }

    private void keep() {
        if (writing) {
            return;
        }
        writing = true;
        Program kept = open.program();
        Draft draft = new Draft(server.get().revision(), kept);
        tasks.run(
                () -> {
                    drafts.write(id, draft);
                    return true;
                },
                done -> written(kept),
                failed -> {
                    writing = false;
                    failure.set(failed);
                });
    }

    private void written(Program kept) {
        writing = false;
        if (!clean() && open.program() != kept) {
            keep();
        }
    }

    private void plan(Duration delay) {
        drop();
        planned = tasks.after(delay, this::saveNow);
    }

    private void drop() {
        if (planned != null) {
            planned.drop();
            planned = null;
        }
    }
}
