package org.companero.platform.programs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.UnknownConversation;
import org.companero.platform.conversations.Visit;
import org.jspecify.annotations.Nullable;

/// Something that happens in one conversation, and what its author waits for. It may happen anew, when what it was to
/// be
/// stored with could not be stored; the last time counts.
final class Act<T> {

    private final ConversationId conversation;
    private final @Nullable String clientId;
    private final Function<Turn, T> work;
    private final CompletableFuture<T> settled = new CompletableFuture<>();
    private Runnable outcome = () -> {};

    /// @param clientId the sender's id of what is said, or null when nobody says anything
    /// @param work what happens, on the turn of the conversation
    Act(ConversationId conversation, @Nullable String clientId, Function<Turn, T> work) {
        this.conversation = conversation;
        this.clientId = clientId;
        this.work = work;
    }

    ConversationId conversation() {
        return conversation;
    }

    Visit visit() {
        return new Visit(conversation, clientId);
    }

    /// @param turn of its conversation, or null when there is no such conversation
    void happen(@Nullable Turn turn) {
        if (turn == null) {
            outcome = () -> settled.completeExceptionally(new UnknownConversation(conversation));
        } else {
            T result = work.apply(turn);
            outcome = () -> settled.complete(result);
        }
    }

    /// What happened is stored.
    void stored() {
        outcome.run();
    }

    /// What happened cannot be stored.
    void failed(Throwable why) {
        settled.completeExceptionally(why);
    }

    /// Waits, also when interrupted, for it to be stored.
    ///
    /// @throws RuntimeException why it could not be stored
    T await() {
        try {
            return settled.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
