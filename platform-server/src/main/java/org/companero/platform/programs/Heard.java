package org.companero.platform.programs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stored message of a person that waits for a reaction.
///
/// @param option the id of the option whose button was pressed, or null for written text
record Heard(UUID message, String text, @Nullable String option) {}
