package org.companero.studio.inbox;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.frame.LiveEvent;
import org.companero.studio.server.ConversationGateway;
import org.companero.studio.server.ConversationGateway.Doorway;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.LiveFeed.Link;
import org.companero.studio.server.ServerUnreachable;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// All conversations, the last spoken in first, and the one that is read.
final class InboxViewModel {

    /// What the list is up to.
    enum State {
        LOADING,
        EMPTY,
        FULL,
        FILTERED_TO_NOTHING,
        FAILED,
        OFFLINE
    }

    private final ConversationGateway gateway;
    private final Seen seen;
    private final Messages messages;
    private final Tasks tasks;
    private final Transcript transcript;

    final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<Link> link = new ReadOnlyObjectWrapper<>(Link.CONNECTING);
    private final ReadOnlyObjectWrapper<@Nullable Doorway> doorway = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ObservableList<ConversationSummary> all = FXCollections.observableArrayList();
    private final ObservableList<ConversationSummary> shown = FXCollections.observableArrayList();
    private final ObservableList<ConversationSummary> shownView = FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyObjectWrapper<Set<UUID>> unread = new ReadOnlyObjectWrapper<>(Set.of());
    private boolean wasBroken;

    InboxViewModel(ConversationGateway gateway, Seen seen, Messages messages, Tasks tasks) {
        this.gateway = gateway;
        this.seen = seen;
        this.messages = messages;
        this.tasks = tasks;
        this.transcript = new Transcript(gateway, messages, tasks);
        query.addListener((was, before, now) -> settle());
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// How the live link is.
    ReadOnlyObjectProperty<Link> link() {
        return link.getReadOnlyProperty();
    }

    /// How a website gets the chat; null until it is known.
    ReadOnlyObjectProperty<@Nullable Doorway> doorway() {
        return doorway.getReadOnlyProperty();
    }

    ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    ObservableList<ConversationSummary> shown() {
        return shownView;
    }

    /// The conversations in which something was said that has not been looked at.
    ReadOnlyObjectProperty<Set<UUID>> unread() {
        return unread.getReadOnlyProperty();
    }

    Transcript transcript() {
        return transcript;
    }

    /// Reads the list anew. What is shown stays until the answer is there.
    void load() {
        tasks.run(gateway::list, this::loaded, this::failed);
    }

    void open(ConversationSummary conversation) {
        seen.mark(conversation);
        transcript.open(conversation);
        settle();
    }

    /// Follows what the server tells as it happens, from any thread.
    void hear(LiveEvent event) {
        if (event instanceof LiveEvent.Message message) {
            tasks.deliver(() -> said(message));
        } else if (event instanceof LiveEvent.Notice) {
            tasks.deliver(this::load);
        }
    }

    /// Follows the live link, from any thread. What was missed while it was down is read again.
    void follow(Link now) {
        tasks.deliver(() -> {
            link.set(now);
            if (now == Link.LIVE && wasBroken) {
                load();
                transcript.catchUp();
            }
            wasBroken = now == Link.BROKEN || (wasBroken && now != Link.LIVE);
        });
    }

    private void said(LiveEvent.Message event) {
        ConversationSummary conversation = event.conversation();
        all.removeIf(known -> known.id().equals(conversation.id()));
        all.addFirst(conversation);
        if (transcript.isOpen(conversation.id())) {
            seen.mark(conversation);
            transcript.append(conversation, event.message());
        }
        if (state.get() != State.LOADING) {
            state.set(State.FULL);
        }
        settle();
    }

    private void loaded(List<ConversationSummary> found) {
        seen.begin(found);
        failure.set("");
        all.setAll(found);
        found.forEach(transcript::renew);
        state.set(State.FULL);
        settle();
        if (all.isEmpty()) {
            tasks.run(gateway::doorway, doorway::set, problem -> doorway.set(null));
        } else if (!transcript.isOpen()) {
            open(all.getFirst());
        }
    }

    private void failed(Exception problem) {
        failure.set(FailureWords.of(problem, messages));
        state.set(problem instanceof ServerUnreachable ? State.OFFLINE : State.FAILED);
    }

    private void settle() {
        unread.set(
                all.stream().filter(this::isUnread).map(ConversationSummary::id).collect(Collectors.toSet()));
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        List<ConversationSummary> fitting = all.stream()
                .filter(line -> text(line).contains(wanted))
                .sorted(Comparator.comparing(ConversationSummary::lastAt).reversed())
                .toList();
        if (!fitting.equals(shown)) {
            shown.setAll(fitting);
        }
        if (state.get() == State.FULL || state.get() == State.EMPTY || state.get() == State.FILTERED_TO_NOTHING) {
            state.set(all.isEmpty() ? State.EMPTY : fitting.isEmpty() ? State.FILTERED_TO_NOTHING : State.FULL);
        }
    }

    private boolean isUnread(ConversationSummary conversation) {
        UUID id = conversation.id();
        return !transcript.isOpen(id) && seen.isNew(conversation);
    }

    private static String text(ConversationSummary line) {
        return (line.contactName() + " " + line.lastText()).toLowerCase(Locale.ROOT);
    }
}
