package org.companero.platform.knowledge;

import org.companero.protocol.api.Passage;

/// A passage that was found, and how.
///
/// @param passage as it is shown to people; its score is the fused one, 0 to 1
/// @param context the wider text around it to answer from, which holds the passage's own text
/// @param cosine between the question's and the passage's vector, -1 to 1
/// @param coverage the share of the question's idf found in the passage, 0 to 1
public record FoundPassage(Passage passage, String context, double cosine, double coverage) {}
