package org.companero.platform.programs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.companero.platform.audience.ContactId;
import org.companero.platform.conversations.Chat;
import org.companero.platform.engagement.Noted;
import org.companero.protocol.engine.ContactChange;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Person;
import org.jspecify.annotations.Nullable;

/// What the runs of a turn want besides speaking, gathered for [Outcomes] to store with it.
final class Deeds {

    private final Chat chat;
    private final Instant now;
    private final List<Errand> errands = new ArrayList<>();
    private final List<ContactChange> changes = new ArrayList<>();
    private final List<Noted> progress = new ArrayList<>();
    private Person person;
    private boolean typing;
    private @Nullable String next;

    /// @param person as they were before the turn
    Deeds(Chat chat, Person person, Instant now) {
        this.chat = chat;
        this.person = person;
        this.now = now;
    }

    /// The person as far as the turn has come.
    Person person() {
        return person;
    }

    /// @throws IllegalArgumentException for what the turn itself carries out
    void carryOut(Run by, Effect effect) {
        switch (effect) {
            case Effect.ShowTyping _ -> typing = true;
            case Effect.AskModel _, Effect.CallWebhook _, Effect.SendEmail _, Effect.NotifyCreator _ ->
                errands.add(Errand.of(by, effect));
            case Effect.HandOver _ -> {
                chat.handOver();
                errands.add(Errand.of(by, effect));
            }
            case Effect.ChangeContact(String _, var _, ContactChange change) -> {
                changes.add(change);
                person = person.after(change);
            }
            case Effect.NoteProgress note ->
                progress.add(new Noted(
                        by.id().of(note.key()), chat.contact(), by.id().value(), note.progress(), now, person.zone()));
            case Effect.StartProgram start -> next = start.program();
            case Effect.Send _, Effect.AskKnowledge _, Effect.SetTimer _, Effect.Finish _, Effect.Stop _ ->
                throw new IllegalArgumentException("the turn carries out " + effect.key());
        }
    }

    /// The program that shall begin now, once.
    Optional<String> takeNext() {
        String program = next;
        next = null;
        return Optional.ofNullable(program);
    }

    ContactId contact() {
        return chat.contact();
    }

    List<Errand> errands() {
        return errands;
    }

    List<ContactChange> changes() {
        return changes;
    }

    List<Noted> progress() {
        return progress;
    }

    /// Whether the person shall see that something is being written.
    boolean typing() {
        return typing || awaitsWords();
    }

    /// Whether words are being made that the person waits for.
    boolean awaitsWords() {
        return errands.stream().anyMatch(Errand::speaks);
    }
}
