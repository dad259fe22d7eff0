package org.companero.platform.programs;

import org.jspecify.annotations.Nullable;

/// What a person wrote, or which button they pressed.
///
/// @param clientId the sender's own id: the same one again is the same message
/// @param text what they wrote, or the button's words; not blank
/// @param option the id of the option whose button was pressed, or null for written text
public record Said(String clientId, String text, @Nullable String option) {}
