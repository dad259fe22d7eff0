package org.companero.platform.programs;

import org.companero.protocol.api.MessageResource;
import org.jspecify.annotations.Nullable;

/// What a person said while an answer is being made for them.
///
/// @param option the id of the option whose button was pressed, or null for written text
record Queued(MessageResource message, @Nullable String option) {}
