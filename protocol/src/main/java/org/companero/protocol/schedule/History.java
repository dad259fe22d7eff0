package org.companero.protocol.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a person has gone through a program so far.
///
/// @param running whether they are in it now
/// @param finished when they last came to its end or were let go of, or null
/// @param times how often they began
public record History(boolean running, @Nullable Instant finished, int times) {

    public static final History NONE = new History(false, null, 0);
}
