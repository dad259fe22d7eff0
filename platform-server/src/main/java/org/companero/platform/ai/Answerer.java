package org.companero.platform.ai;

import java.util.function.Consumer;

/// Answers from the documents of the current creator, and only from them.
///
/// Call it with the current creator bound and **outside** any transaction: it may wait for a model for
/// many seconds. It blocks, so call it on a virtual thread. It does not fail for want of a model: without
/// one it answers with exact sentences, and without a fitting passage it says that the documents do not tell.
public interface Answerer {

    /// Answers `question`.
    ///
    /// @param onDelta gets the parts of the answer as they are made, on the calling thread or another
    ///     one, never two at a time and never after this method has returned. A part is provisional: the
    ///     text of the returned [Answer] is what counts and replaces all parts, as an answer that turns
    ///     out not to be supported by the documents is withdrawn.
    Answer answer(Question question, Consumer<String> onDelta);

    /// Answers without showing the parts.
    default Answer answer(Question question) {
        return answer(question, part -> {});
    }
}
