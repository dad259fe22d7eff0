package org.companero.studio.listing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.companero.studio.server.FailureWords;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// A list that is read from the server and looked through by a query.
public final class Listing<T> implements Loaded {

    private final Messages messages;
    private final Tasks tasks;
    private final Function<? super T, String> words;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ObservableList<T> all = FXCollections.observableArrayList();
    private final ObservableList<T> shown = FXCollections.observableArrayList();
    private final ObservableList<T> shownView = FXCollections.unmodifiableObservableList(shown);
    private boolean narrowed;

    /// @param words what the query is looked for in
    public Listing(Messages messages, Tasks tasks, Function<? super T, String> words) {
        this.messages = messages;
        this.tasks = tasks;
        this.words = words;
        query.addListener((was, before, now) -> settle());
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
        return !shown.isEmpty();
    }

    /// What is looked for. Capitals and accents make no difference, so that *cafe* finds *Café*.
    public StringProperty query() {
        return query;
    }

    /// The entries that fit the query, in the order they were given.
    public ObservableList<T> shown() {
        return shownView;
    }

    /// Whether the server was asked for a part only: that nothing fits is then not the same as that there is nothing.
    public void narrowed(boolean now) {
        narrowed = now;
    }

    /// Every entry, whatever the query.
    public List<T> all() {
        return List.copyOf(all);
    }

    /// Reads the list anew. What is shown stays until the answer is there.
    public void load(Callable<? extends List<T>> read) {
        load(read, this::fill);
    }

    /// The same for an answer of which `found` makes the entries; it calls [#fill(List)].
    public <R> void load(Callable<? extends R> read, Consumer<? super R> found) {
        if (all.isEmpty()) {
            state.set(State.LOADING);
        }
        tasks.run(read, found, this::fail);
    }

    /// The list was read, and this is what there is.
    public void fill(List<? extends T> entries) {
        failure.set("");
        state.set(State.FULL);
        change(entries);
    }

    /// The entries are others now, for another reason than that the list was read.
    public void change(List<? extends T> entries) {
        if (!all.equals(entries)) {
            all.setAll(entries);
        }
        settle();
    }

    private void fail(Exception problem) {
        failure.set(FailureWords.of(problem, messages));
        state.set(State.after(problem));
    }

    private void settle() {
        String wanted = plain(query.get());
        List<T> fitting = all.stream()
                .filter(entry -> plain(words.apply(entry)).contains(wanted))
                .toList();
        if (!fitting.equals(shown)) {
            shown.setAll(fitting);
        }
        if (state.get().settled()) {
            boolean none = all.isEmpty() && !narrowed;
            state.set(none ? State.EMPTY : shown.isEmpty() ? State.FILTERED_TO_NOTHING : State.FULL);
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
