package org.companero.protocol.safeguarding;

/// A text speaks of danger.
///
/// @param phrase the words that gave it away, folded as they are compared
/// @param language of the phrase: `en` or `es`
public record Finding(Danger danger, String phrase, String language) {}
