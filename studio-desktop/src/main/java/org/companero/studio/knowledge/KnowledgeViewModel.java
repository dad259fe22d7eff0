package org.companero.studio.knowledge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.frame.LiveEvent;
import org.companero.studio.knowledge.Item.Phase;
import org.companero.studio.knowledge.Item.Status;
import org.companero.studio.listing.Listing;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.KnowledgeGateway;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// The creator's documents and the files on their way to become some.
final class KnowledgeViewModel {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(800);

    private final KnowledgeGateway gateway;
    private final Uploads uploads;
    private final Messages messages;
    private final Tasks tasks;
    private final Tasks lasting;
    private final Voice voice;

    private final Listing<Item> list;
    private final List<Item> documents = new ArrayList<>();
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
        this.list = new Listing<>(messages, tasks, Item::name);
        uploads.items().addListener(onUploads);
        uploads.onArrival(this::arrived);
    }

    /// Files on their way, then documents, the newest first.
    Listing<Item> list() {
        return list;
    }

    /// Reads the list anew. What is shown stays until the answer is there.
    void load() {
        list.load(gateway::list, this::loaded);
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
        List<Item> now = found.stream()
                .map(document -> item(document.id())
                        .map(known -> become(known, document))
                        .orElseGet(() -> Item.of(document, status(document))))
                .toList();
        documents.clear();
        documents.addAll(now);
        list.fill(entries());
        lookAgainWhileReading();
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
        list.change(entries());
    }

    private List<Item> entries() {
        Stream<Item> there = documents.stream().filter(item -> !leaving.contains(idOf(item)));
        return Stream.concat(uploads.items().stream(), there).toList();
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
