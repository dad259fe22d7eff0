package org.companero.studio.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.companero.protocol.api.DocumentResource;
import org.companero.studio.knowledge.Item.Phase;
import org.companero.studio.knowledge.Item.Status;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.KnowledgeGateway;
import org.companero.studio.server.ServerProblem;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// Files on their way to the server, two at a time. They go on while the person looks at something else.
public final class Uploads {

    private static final int AT_ONCE = 2;
    private static final double STEP = 0.01;

    private final KnowledgeGateway gateway;
    private final Messages messages;
    private final Tasks tasks;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObservableList<Item> itemsView = FXCollections.unmodifiableObservableList(items);
    private BiConsumer<Item, DocumentResource> onArrival = (item, document) -> {};

    public Uploads(KnowledgeGateway gateway, Messages messages, Tasks tasks) {
        this.gateway = gateway;
        this.messages = messages;
        this.tasks = tasks;
    }

    /// What has not arrived: waiting, being sent, or refused. The last added first.
    ObservableList<Item> items() {
        return itemsView;
    }

    /// @param act is called when a file has arrived, instead of the one before
    void onArrival(BiConsumer<Item, DocumentResource> act) {
        onArrival = act;
    }

    /// Takes files, and the files right inside folders. What cannot be used stays in the list and says why.
    ///
    /// @param there the documents that are there already
    void add(List<Path> paths, Set<UUID> there) {
        for (Path path : paths) {
            files(path)
                    .forEach(file -> items.addFirst(FileRules.problem(file, messages)
                            .map(problem -> Item.broken(file, size(file), there, problem))
                            .orElseGet(() -> Item.waiting(file, size(file), there))));
        }
        next();
    }

    /// Stops sending and forgets the file, or takes a refused one out of the list.
    void remove(Item item) {
        item.stopSending();
        items.remove(item);
        next();
    }

    /// Sends a refused file once more; it may have been changed meanwhile.
    void retry(Item item) {
        Path file = Objects.requireNonNull(item.file(), "only a file from here can be sent again");
        Optional<String> problem = FileRules.problem(file, messages);
        item.become(new Status(problem.isPresent() ? Phase.BROKEN : Phase.WAITING, 0, null, problem.orElse("")));
        next();
    }

    private void next() {
        long sending =
                items.stream().filter(item -> item.phase() == Phase.SENDING).count();
        // The oldest is the last in the list.
        items.reversed().stream()
                .filter(item -> item.phase() == Phase.WAITING)
                .limit(Math.max(0, AT_ONCE - sending))
                .toList()
                .forEach(this::send);
    }

    private void send(Item item) {
        Path file = Objects.requireNonNull(item.file());
        item.become(new Status(Phase.SENDING, 0, null, ""));
        Tasks.Running running = tasks.run(
                () -> gateway.upload(file, new Steps(item)),
                document -> arrived(item, document),
                failure -> failed(item, failure));
        if (item.phase() == Phase.SENDING) {
            item.sending(running);
        }
    }

    private void arrived(Item item, DocumentResource document) {
        items.remove(item);
        onArrival.accept(item, document);
        next();
    }

    private void failed(Item item, Exception failure) {
        item.become(new Status(Phase.BROKEN, 0, null, words(failure)));
        next();
    }

    private String words(Exception failure) {
        return failure instanceof ServerProblem problem
                ? ProblemWords.of(problem.code(), FailureWords.of(problem, messages), messages)
                : FailureWords.of(failure, messages);
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(path);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /// Tells the item of its progress, but no more often than it can be seen.
    private final class Steps implements DoubleConsumer {

        private final Item item;
        private double told;

        Steps(Item item) {
            this.item = item;
        }

        @Override
        public void accept(double sent) {
            if (sent - told >= STEP || sent >= 1) {
                told = sent;
                tasks.deliver(() -> {
                    if (item.phase() == Phase.SENDING) {
                        item.become(new Status(Phase.SENDING, sent, null, ""));
                    }
                });
            }
        }
    }
}
