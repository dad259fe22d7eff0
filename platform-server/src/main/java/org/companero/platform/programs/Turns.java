package org.companero.platform.programs;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.companero.platform.conversations.Chat;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.Conversations;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.engine.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Takes turns in several conversations at once: one transaction, and as many statements for many as for one. All of
/// it is stored, or nothing.
@Component
final class Turns {

    private final Conversations conversations;
    private final Stage stage;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Turns(
            Conversations conversations,
            Stage stage,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.conversations = conversations;
        this.stage = stage;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /// Call it outside any transaction.
    ///
    /// @param acts in different conversations of the current creator; each is told when it is stored
    /// @throws RuntimeException when nothing was stored
    void take(List<Act<?>> acts) {
        Collection<Turn> turns = transactions.write(() ->
                conversations.within(acts.stream().map(Act::visit).toList(), chats -> {
                    Instant now = now();
                    Map<ConversationId, Turn> open = open(chats, now);
                    acts.forEach(act -> act.happen(open.get(act.conversation())));
                    store(open.values(), now);
                    return open.values();
                }));
        announce(turns);
        acts.forEach(Act::stored);
    }

    private Map<ConversationId, Turn> open(Map<ConversationId, Chat> chats, Instant now) {
        Map<ConversationId, Standing> standing = stage.runs().standing(chats.keySet());
        Map<ConversationId, Person> people = stage.people().read(chats.keySet(), now);
        var beginnings = new Beginnings(stage.programs());
        Map<ConversationId, Turn> turns = new LinkedHashMap<>();
        chats.forEach((id, chat) -> turns.put(
                id,
                new Turn(
                        stage,
                        beginnings,
                        chat,
                        standing.getOrDefault(id, Standing.NOTHING),
                        people.getOrDefault(id, Person.UNKNOWN),
                        now)));
        return turns;
    }

    private void store(Collection<Turn> turns, Instant now) {
        stage.runs()
                .save(
                        turns.stream().flatMap(turn -> turn.moved().stream()).toList(),
                        turns.stream().flatMap(turn -> turn.told().stream()).toList(),
                        now);
        stage.queue().add(turns.stream().flatMap(turn -> turn.queued().stream()).toList());
        stage.asks().add(turns.stream().flatMap(turn -> turn.asked().stream()).toList());
        stage.outcomes().store(turns.stream().map(Turn::deeds).toList(), now);
        stage.pauses().hold(turns.stream().flatMap(turn -> turn.held().stream()).toList(), now);
        stage.alarms().told(turns.stream().flatMap(turn -> turn.rung().stream()).toList());
        stage.alarms()
                .set(turns.stream().flatMap(turn -> turn.alarms().stream()).toList());
    }

    private void announce(Collection<Turn> turns) {
        if (turns.stream().anyMatch(Turn::wantsWork)) {
            stage.alarms().wake();
        }
        turns.forEach(this::tellOfStopped);
        turns.stream()
                .filter(Turn::keepsWaiting)
                .forEach(turn ->
                        events.publishEvent(new AnswerAwaited(CurrentCreator.require(), turn.conversation(), true)));
    }

    private void tellOfStopped(Turn turn) {
        for (Run run : turn.moved()) {
            String reason = run.reason();
            if (reason != null) {
                events.publishEvent(new RunStopped(
                        CurrentCreator.require(), run.program(), run.id().value(), run.conversation(), reason));
            }
        }
    }

    // As exact as the database keeps it, so that a run that is replayed is told the very same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
