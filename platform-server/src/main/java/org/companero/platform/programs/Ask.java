package org.companero.platform.programs;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.companero.platform.conversations.ConversationId;
import org.companero.protocol.engine.Effect;
import org.jspecify.annotations.Nullable;

/// A question put to the documents, open until its answer is stored.
///
/// @param run who asked, or null when the person simply wanted to know
/// @param key the asking effect's key, empty without a run
/// @param answer the id the answering message will have, however often it is made
record Ask(UUID id, ConversationId conversation, @Nullable RunId run, String key, String question, UUID answer) {

    static Ask of(Run run, Effect.AskKnowledge effect) {
        return new Ask(
                run.id().of(effect.key()),
                run.conversation(),
                run.id(),
                effect.key(),
                effect.question(),
                run.id().of(effect.answerKey()));
    }

    /// A person's message, answered without a program.
    static Ask freely(ConversationId conversation, UUID message, String question) {
        UUID answer = UUID.nameUUIDFromBytes((message + "/answer").getBytes(StandardCharsets.UTF_8));
        return new Ask(message, conversation, null, "", question, answer);
    }
}
