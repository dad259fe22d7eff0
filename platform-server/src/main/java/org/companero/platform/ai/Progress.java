package org.companero.platform.ai;

/// What happens while an answer is made.
sealed interface Progress {

    /// A part of the text is there.
    record Part(String text) implements Progress {}

    /// The answer is complete.
    record Complete(Answer answer) implements Progress {}

    /// There will be none.
    record Failed(RuntimeException cause) implements Progress {}
}
