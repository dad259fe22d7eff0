package org.companero.studio.knowledge;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.companero.protocol.api.DocumentResource;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// One line of the list: a file on its way, or a document that is there. Its identity stays while it moves on.
final class Item {

    /// How far it has come.
    enum Phase {
        WAITING,
        SENDING,
        READING,
        READY,
        BROKEN
    }

    /// @param progress 0 to 1 within the phase
    /// @param document what the server knows of it, once it does
    /// @param problem what is wrong and what to do; empty unless broken
    record Status(Phase phase, double progress, @Nullable DocumentResource document, String problem) {}

    private final String name;
    private final long size;
    private final @Nullable Path file;
    private final Set<UUID> before;
    private final ReadOnlyObjectWrapper<Status> status;
    private Tasks.@Nullable Running sending;

    private Item(String name, long size, @Nullable Path file, Set<UUID> before, Status status) {
        this.before = Set.copyOf(before);
        this.name = name;
        this.size = size;
        this.file = file;
        this.status = new ReadOnlyObjectWrapper<>(status);
    }

    /// @param before the documents that were there when the file was added
    static Item waiting(Path file, long size, Set<UUID> before) {
        return new Item(file.getFileName().toString(), size, file, before, new Status(Phase.WAITING, 0, null, ""));
    }

    static Item broken(Path file, long size, Set<UUID> before, String problem) {
        return new Item(file.getFileName().toString(), size, file, before, new Status(Phase.BROKEN, 0, null, problem));
    }

    static Item of(DocumentResource document, Status status) {
        return new Item(document.name(), document.size(), null, Set.of(), status);
    }

    String name() {
        return name;
    }

    /// Bytes.
    long size() {
        return size;
    }

    /// The file on this computer, if it was added from here.
    @Nullable
    Path file() {
        return file;
    }

    /// Whether the document it became was there before it was sent.
    boolean wasThere(DocumentResource document) {
        return before.contains(document.id());
    }

    ReadOnlyObjectProperty<Status> status() {
        return status.getReadOnlyProperty();
    }

    Phase phase() {
        return status.get().phase();
    }

    @Nullable
    DocumentResource document() {
        return status.get().document();
    }

    void become(Status now) {
        if (!now.equals(status.get())) {
            status.set(now);
        }
    }

    void sending(Tasks.@Nullable Running running) {
        sending = running;
    }

    void stopSending() {
        if (sending != null) {
            sending.drop();
            sending = null;
        }
    }
}
