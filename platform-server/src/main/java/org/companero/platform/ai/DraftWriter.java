package org.companero.platform.ai;

import java.util.Optional;
import java.util.function.Consumer;

/// A model that writes text.
interface DraftWriter {

    /// The writer of a server without a chat model.
    DraftWriter NONE = new DraftWriter() {
        @Override
        public Optional<String> model() {
            return Optional.empty();
        }

        @Override
        public long write(Prompt prompt, Consumer<String> onText) {
            throw new DraftFailedException("there is no chat model", null);
        }
    };

    /// The model's name while it can be expected to answer; else empty. Returns within about a second.
    Optional<String> model();

    /// Writes, and returns when the text is complete.
    ///
    /// @param onText gets the text piece by piece, on the calling thread; what it throws stops the writing
    /// @return how many tokens the model read and wrote; 0 when it does not say
    /// @throws DraftFailedException when the model does not answer, breaks off, or takes too long
    long write(Prompt prompt, Consumer<String> onText);
}
