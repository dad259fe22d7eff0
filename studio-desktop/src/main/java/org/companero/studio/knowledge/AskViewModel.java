package org.companero.studio.knowledge;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.Citation;
import org.companero.protocol.api.PassageInPlace;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.KnowledgeGateway;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// Asking the documents, and looking up what an answer rests on.
final class AskViewModel {

    /// The longest question, in characters.
    static final int LONGEST = 2000;

    /// How an answer stands.
    sealed interface Reply {

        /// @param text what is there so far
        record Writing(String text) implements Reply {}

        record Done(AskResponse answer) implements Reply {}

        record Failed(String problem) implements Reply {}
    }

    /// A question and its answer.
    record Exchange(String question, ReadOnlyObjectWrapper<Reply> reply) {}

    /// The passage that is looked at.
    sealed interface Place {

        /// None: the answers are shown.
        record Closed() implements Place {}

        record Loading(Citation citation) implements Place {}

        record Open(Citation citation, PassageInPlace passage) implements Place {}

        record Failed(Citation citation, String problem) implements Place {}
    }

    private final KnowledgeGateway gateway;
    private final Messages messages;
    private final Tasks tasks;

    final StringProperty question = new SimpleStringProperty("");
    private final ObservableList<Exchange> exchanges = FXCollections.observableArrayList();
    private final ObservableList<Exchange> exchangesView = FXCollections.unmodifiableObservableList(exchanges);
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Place.Closed());
    private Tasks.@Nullable Running asking;
    private Tasks.@Nullable Running opening;

    AskViewModel(KnowledgeGateway gateway, Messages messages, Tasks tasks) {
        this.gateway = gateway;
        this.messages = messages;
        this.tasks = tasks;
    }

    ObservableList<Exchange> exchanges() {
        return exchangesView;
    }

    ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /// Asks what is typed. An answer still being written to the question before is given up.
    void ask() {
        String asked = question.get().strip();
        if (!asked.isEmpty()) {
            question.set("");
            begin(asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked);
        }
    }

    /// Asks the same once more.
    void askAgain(Exchange exchange) {
        exchanges.remove(exchange);
        begin(exchange.question());
    }

    void open(Citation citation) {
        if (opening != null) {
            opening.drop();
        }
        place.set(new Place.Loading(citation));
        opening = tasks.run(
                () -> gateway.passage(citation.documentId(), citation.chunkIndex()),
                passage -> place.set(new Place.Open(citation, passage)),
                problem -> place.set(new Place.Failed(citation, FailureWords.of(problem, messages))));
    }

    void closePassage() {
        if (opening != null) {
            opening.drop();
        }
        place.set(new Place.Closed());
    }

    private void begin(String asked) {
        if (asking != null) {
            asking.drop();
        }
        exchanges.removeIf(exchange -> exchange.reply().get() instanceof Reply.Writing);
        var exchange = new Exchange(asked, new ReadOnlyObjectWrapper<>(new Reply.Writing("")));
        exchanges.add(exchange);
        asking = tasks.run(
                () -> gateway.ask(asked, part -> tasks.deliver(() -> grow(exchange, part))),
                answer -> exchange.reply().set(new Reply.Done(answer)),
                problem -> exchange.reply().set(new Reply.Failed(FailureWords.of(problem, messages))));
    }

    private static void grow(Exchange exchange, String part) {
        if (exchange.reply().get() instanceof Reply.Writing(String text)) {
            exchange.reply().set(new Reply.Writing(text + part));
        }
    }
}
