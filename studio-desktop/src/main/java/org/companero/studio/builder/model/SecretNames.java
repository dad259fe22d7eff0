package org.companero.studio.builder.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// The names of the creator's secrets, read when they are first wanted. To be used on the interface's thread.
///
/// Who may not read them, or does not reach the server, goes on without them.
public final class SecretNames {

    private final @Nullable Callable<List<String>> source;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<@Nullable List<String>> names = new ReadOnlyObjectWrapper<>(null);
    private boolean reading;

    /// @param source reads them; blocks. Null where the person may not read them
    public SecretNames(@Nullable Callable<List<String>> source, Tasks tasks) {
        this.source = source;
        this.tasks = tasks;
    }

    /// The names; null until they are known.
    public ReadOnlyObjectProperty<@Nullable List<String>> namesProperty() {
        return names.getReadOnlyProperty();
    }

    public Optional<List<String>> names() {
        return Optional.ofNullable(names.get());
    }

    /// Whether the person may not read them, so that they will never be known.
    public boolean isClosed() {
        return source == null;
    }

    /// Reads them, unless they are known or being read.
    public void want() {
        if (source == null || reading || names.get() != null) {
            return;
        }
        reading = true;
        tasks.run(
                source,
                found -> {
                    reading = false;
                    names.set(List.copyOf(found));
                },
                failure -> reading = false);
    }
}
