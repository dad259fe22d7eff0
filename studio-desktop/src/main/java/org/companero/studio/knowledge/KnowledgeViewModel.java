package org.companero.studio.knowledge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.frame.LiveEvent;
import org.companero.studio.knowledge.Item.Phase;
import org.companero.studio.knowledge.Item.Status;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.KnowledgeGateway;
import org.companero.studio.server.ServerUnreachable;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// The creator's documents and the files on their way to become some.
final class KnowledgeViewModel {

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

        void offerUndo(String text, Runnable undo, Runnable settle);
    }

    private static final Duration LOOK_AGAIN = Duration.ofMillis(800);

    private final KnowledgeGateway gateway;
    private final Uploads uploads;
    private final Messages messages;
    private final Tasks tasks;
    private final Tasks lasting;
    private final Voice voice;

    final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ObservableList<Item> documents = FXCollections.observableArrayList();
    private final ObservableList<Item> shown = FXCollections.observableArrayList();
    private final ObservableList<Item> shownView = FXCollections.unmodifiableObservableList(shown);
    private final ListChangeListener<Item> onUploads = change -> settle();
    private final Set<UUID> leaving = new HashSet<>();
    private boolean looking;

    /// @param tasks dropped when the screen is left
    /// @param lasting goes on after that
    KnowledgeViewModel(
            KnowledgeGateway gateway, Uploads uploads, Messages messages, Tasks tasks, Tasks lasting, Voice voice) {
        this.gateway = gateway;
        this.uploads = uploads;
        this.messages = messages;
        this.tasks = tasks;
        this.lasting = lasting;
        this.voice = voice;
        query.addListener((was, before, now) -> settle());
        uploads.items().addListener(onUploads);
        uploads.onArrival(this::arrived);
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /// Files on their way, then documents, the newest first; those that fit the query.
    ObservableList<Item> shown() {
        return shownView;
    }

    /// Reads the list anew. What is shown stays until the answer is there.
    void load() {
        tasks.run(gateway::list, this::loaded, this::failed);
    }

    void add(List<Path> files) {
        Set<UUID> there = new HashSet<>();
        documents.forEach(item -> {
            DocumentResource document = item.document();
            if (document != null) {
                there.add(document.id());
            }
        });
        uploads.add(files, there);
    }

    /// Gives up sending, or clears a file that was refused.
    void cancel(Item item) {
        uploads.remove(item);
    }

    void retry(Item item) {
        if (item.document() == null) {
            uploads.retry(item);
        }
    }

    /// Takes the document out of the list; it is deleted for good once it can no longer be taken back.
    void delete(Item item) {
        DocumentResource document = Objects.requireNonNull(item.document(), "only a document can be deleted");
        leaving.add(document.id());
        settle();
        voice.offerUndo(
                messages.text("knowledge.deleted", document.name()),
                () -> {
                    leaving.remove(document.id());
                    settle();
                },
                () -> lasting.run(
                        () -> {
                            gateway.delete(document.id());
                            return document.id();
                        },
                        this::gone,
                        problem -> {
                            leaving.remove(document.id());
                            settle();
                            voice.say(FailureWords.of(problem, messages));
                        }));
    }

    /// Follows what the server tells as it happens.
    void hear(LiveEvent event) {
        switch (event) {
            case LiveEvent.Document(DocumentResource document) -> tasks.deliver(() -> apply(document));
            case LiveEvent.DocumentRemoved(UUID id) -> tasks.deliver(() -> gone(id));
            default -> {
                // news for other screens
            }
        }
    }

    /// The screen is left: uploads go on without it.
    void leave() {
        uploads.items().removeListener(onUploads);
        uploads.onArrival((item, document) -> {});
    }

    private void loaded(List<DocumentResource> found) {
        failure.set("");
        documents.setAll(found.stream()
                .map(document -> item(document.id())
                        .map(known -> become(known, document))
                        .orElseGet(() -> Item.of(document, status(document))))
                .toList());
        state.set(State.FULL);
        settle();
        lookAgainWhileReading();
    }

    private void failed(Exception problem) {
        failure.set(FailureWords.of(problem, messages));
        state.set(problem instanceof ServerUnreachable ? State.OFFLINE : State.FAILED);
    }

    private void arrived(Item item, DocumentResource document) {
        if (item.wasThere(document)) {
            voice.say(messages.text("knowledge.known-already", document.name()));
        }
        apply(document);
        lookAgainWhileReading();
    }

    private void apply(DocumentResource document) {
        Optional<Item> known = item(document.id());
        if (known.isPresent()) {
            become(known.get(), document);
        } else {
            documents.addFirst(Item.of(document, status(document)));
        }
        settle();
    }

    private void gone(UUID id) {
        documents.removeIf(item -> id.equals(idOf(item)));
        leaving.remove(id);
        settle();
    }

    /// The live link tells of progress at once; this is for when it is down.
    private void lookAgainWhileReading() {
        boolean reading = documents.stream().anyMatch(item -> item.phase() == Phase.READING);
        if (reading && !looking) {
            looking = true;
            tasks.after(LOOK_AGAIN, () -> {
                looking = false;
                tasks.run(gateway::list, this::loaded, problem -> lookAgainWhileReading());
            });
        }
    }

    private void settle() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        List<Item> there =
                documents.stream().filter(item -> !leaving.contains(idOf(item))).toList();
        List<Item> all = Stream.concat(uploads.items().stream(), there.stream()).toList();
        List<Item> fitting = all.stream()
                .filter(item -> item.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        if (!fitting.equals(shown)) {
            shown.setAll(fitting);
        }
        if (state.get() == State.FULL || state.get() == State.EMPTY || state.get() == State.FILTERED_TO_NOTHING) {
            state.set(all.isEmpty() ? State.EMPTY : fitting.isEmpty() ? State.FILTERED_TO_NOTHING : State.FULL);
        }
    }

    private Optional<Item> item(UUID id) {
        return documents.stream().filter(item -> id.equals(idOf(item))).findFirst();
    }

    private static @Nullable UUID idOf(Item item) {
        DocumentResource document = item.document();
        return document == null ? null : document.id();
    }

    private Item become(Item item, DocumentResource document) {
        item.become(status(document));
        return item;
    }

    private Status status(DocumentResource document) {
        var error = document.error();
        String problem = error == null ? "" : ProblemWords.of(error.code(), error.message(), messages);
        return switch (document.status()) {
            case QUEUED -> new Status(Phase.READING, 0, document, "");
            case PROCESSING -> new Status(Phase.READING, document.progress() / 100.0, document, "");
            case READY -> new Status(Phase.READY, 1, document, "");
            case FAILED, REJECTED -> new Status(Phase.BROKEN, 0, document, problem);
        };
    }
}
