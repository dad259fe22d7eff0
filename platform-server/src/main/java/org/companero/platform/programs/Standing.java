package org.companero.platform.programs;

import org.jspecify.annotations.Nullable;

/// How things stand in a conversation.
///
/// @param run the run that is under way, if any
/// @param answering whether an answer from the documents is being made
record Standing(@Nullable Run run, boolean answering) {}
