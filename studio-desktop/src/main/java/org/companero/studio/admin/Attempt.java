package org.companero.studio.admin;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.companero.studio.server.FailureWords;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// One act that is tried at the server: a form that is sent, a code that is checked.
public final class Attempt {

    /// How it stands.
    public enum State {
        READY,
        WORKING,
        REFUSED
    }

    private final Messages messages;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public Attempt(Messages messages, Tasks tasks) {
        this.messages = messages;
        this.tasks = tasks;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// What is wrong and what to do; empty unless it was refused.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Tries it; while it is being tried, a second call does nothing.
    public <T> void make(Callable<T> work, Consumer<? super T> done) {
        if (state.get() == State.WORKING) {
            return;
        }
        problem.set("");
        state.set(State.WORKING);
        tasks.run(
                work,
                result -> {
                    state.set(State.READY);
                    done.accept(result);
                },
                failure -> refuse(FailureWords.of(failure, messages)));
    }

    /// The same for work without a result.
    public void make(Runnable work, Runnable done) {
        make(
                () -> {
                    work.run();
                    return true;
                },
                result -> done.run());
    }

    /// Says what is missing before the server is asked.
    public void refuse(String words) {
        problem.set(words);
        state.set(State.REFUSED);
    }

    /// Forgets what was wrong.
    public void clear() {
        problem.set("");
        state.set(State.READY);
    }
}
