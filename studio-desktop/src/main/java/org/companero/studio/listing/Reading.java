package org.companero.studio.listing;

import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.companero.studio.server.FailureWords;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// One thing that is read from the server, such as the own account. Its state is never `EMPTY` or
/// `FILTERED_TO_NOTHING`.
public final class Reading<T> implements Loaded {

    private final Messages messages;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    public Reading(Messages messages, Tasks tasks) {
        this.messages = messages;
        this.tasks = tasks;
    }

    /// What was read last; null until then.
    public ReadOnlyObjectProperty<@Nullable T> value() {
        return value.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    @Override
    public boolean isThere() {
        return value.get() != null;
    }

    /// Reads it anew. What is shown stays until the answer is there.
    public void load(Callable<? extends T> read) {
        if (value.get() == null) {
            state.set(State.LOADING);
        }
        tasks.run(read, this::become, this::fail);
    }

    /// It is this now, as an act of the person's own has shown.
    public void become(T now) {
        failure.set("");
        value.set(now);
        state.set(State.FULL);
    }

    private void fail(Exception problem) {
        failure.set(FailureWords.of(problem, messages));
        state.set(State.after(problem));
    }
}
