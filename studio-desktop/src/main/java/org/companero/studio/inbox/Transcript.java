package org.companero.studio.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.companero.studio.server.ConversationGateway;
import org.companero.studio.server.FailureWords;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// The messages of the conversation that is read, in their order and without gaps at the end.
final class Transcript {

    /// What the transcript is up to.
    enum State {
        NONE,
        LOADING,
        FULL,
        FAILED
    }

    private final ConversationGateway gateway;
    private final Messages messages;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<@Nullable ConversationSummary> conversation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ObservableList<MessageResource> said = FXCollections.observableArrayList();
    private final ObservableList<MessageResource> saidView = FXCollections.unmodifiableObservableList(said);
    private Tasks.@Nullable Running loading;

    Transcript(ConversationGateway gateway, Messages messages, Tasks tasks) {
        this.gateway = gateway;
        this.messages = messages;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ConversationSummary> conversation() {
        return conversation.getReadOnlyProperty();
    }

    /// Whether there are older messages to load.
    ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    ObservableList<MessageResource> said() {
        return saidView;
    }

    boolean isOpen() {
        return conversation.get() != null;
    }

    boolean isOpen(UUID id) {
        ConversationSummary open = conversation.get();
        return open != null && open.id().equals(id);
    }

    /// Shows this conversation's latest messages. A late answer for the one before is dropped.
    void open(ConversationSummary opened) {
        if (isOpen(opened.id()) && state.get() != State.FAILED) {
            return;
        }
        conversation.set(opened);
        said.clear();
        more.set(false);
        state.set(State.LOADING);
        load(opened.id());
    }

    /// Tries once more to load what failed.
    void retry() {
        ConversationSummary open = conversation.get();
        if (open != null) {
            state.set(State.LOADING);
            load(open.id());
        }
    }

    /// Loads the page before the first message shown.
    void loadOlder() {
        ConversationSummary open = conversation.get();
        if (open == null || said.isEmpty()) {
            return;
        }
        long before = said.getFirst().sequence();
        more.set(false);
        tasks.run(
                () -> gateway.messages(open.id(), before),
                older -> {
                    if (isOpen(open.id())) {
                        merge(older);
                        more.set(older.size() >= ConversationGateway.PAGE);
                    }
                },
                problem -> more.set(isOpen(open.id())));
    }

    /// Reads the latest page again, for what was said while nobody told us.
    void catchUp() {
        ConversationSummary open = conversation.get();
        if (open != null) {
            tasks.run(
                    () -> gateway.messages(open.id(), null),
                    latest -> {
                        if (isOpen(open.id())) {
                            merge(latest);
                        }
                    },
                    problem -> {});
        }
    }

    /// Takes in how the conversation is now, if it is the one that is open.
    void renew(ConversationSummary now) {
        if (isOpen(now.id())) {
            conversation.set(now);
        }
    }

    /// Writes to the person. What could not be sent is told to the caller, who still has the words.
    ///
    /// @param clientId the same one again is the same message
    void write(String clientId, String text, Runnable sent, Consumer<String> failed) {
        ConversationSummary open = conversation.get();
        if (open != null) {
            tasks.run(
                    () -> gateway.write(open.id(), clientId, text),
                    message -> {
                        if (isOpen(open.id())) {
                            merge(List.of(message));
                        }
                        sent.run();
                    },
                    problem -> failed.accept(FailureWords.of(problem, messages)));
        }
    }

    /// Gives the conversation back to its program.
    void handBack(Consumer<String> failed) {
        ConversationSummary open = conversation.get();
        if (open != null) {
            tasks.run(
                    () -> {
                        gateway.handBack(open.id());
                        return open;
                    },
                    given -> renew(new ConversationSummary(
                            given.id(),
                            given.contactId(),
                            given.contactName(),
                            given.channel(),
                            given.program(),
                            given.lastText(),
                            given.lastAt(),
                            given.messages())),
                    problem -> failed.accept(FailureWords.of(problem, messages)));
        }
    }

    /// Takes in a message that was just said. One that is known is not added twice.
    void append(ConversationSummary now, MessageResource message) {
        conversation.set(now);
        merge(List.of(message));
    }

    private void load(UUID id) {
        if (loading != null) {
            loading.drop();
        }
        loading = tasks.run(
                () -> gateway.messages(id, null),
                latest -> {
                    merge(latest);
                    more.set(latest.size() >= ConversationGateway.PAGE);
                    state.set(State.FULL);
                },
                problem -> {
                    failure.set(FailureWords.of(problem, messages));
                    state.set(State.FAILED);
                });
    }

    private void merge(List<MessageResource> found) {
        Map<UUID, MessageResource> all = new LinkedHashMap<>();
        said.forEach(message -> all.put(message.id(), message));
        found.forEach(message -> all.put(message.id(), message));
        List<MessageResource> ordered = new ArrayList<>(all.values());
        ordered.sort(Comparator.comparingLong(MessageResource::sequence));
        if (!ordered.equals(said)) {
            said.setAll(ordered);
        }
    }
}
