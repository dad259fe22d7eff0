package org.companero.platform.programs;

import org.companero.platform.safeguarding.Restraint;
import org.jspecify.annotations.Nullable;

/// How things stand in a conversation.
///
/// @param run the run that is under way, if any
/// @param paused whether it pauses with its program or with all coaching
/// @param leftover whether a run of a deleted program is in the way of a new one
/// @param restraint why nothing automatic may be sent to the person
/// @param asks how many answers from the documents are being made
record Standing(@Nullable Run run, boolean paused, boolean leftover, Restraint restraint, int asks) {

    static final Standing NOTHING = new Standing(null, false, false, Restraint.NONE, 0);
}
