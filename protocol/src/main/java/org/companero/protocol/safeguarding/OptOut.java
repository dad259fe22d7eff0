package org.companero.protocol.safeguarding;

/// A message that is nothing but a wish to be left alone, or to hear from the creator again.
///
/// @param language of the words, a BCP 47 tag
/// @param sure whether it can hardly mean anything else, even as the answer to a question
public record OptOut(Wish wish, String language, boolean sure) {

    /// What the person wants.
    public enum Wish {
        /// No more messages.
        STOP,
        /// Messages again.
        START
    }
}
