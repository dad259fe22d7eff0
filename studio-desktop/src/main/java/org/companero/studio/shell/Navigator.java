package org.companero.studio.shell;

import java.time.Duration;

/// What a screen may ask of the frame around it. To be called on JavaFX's thread.
public interface Navigator {

    /// How long an undo is offered.
    Duration UNDO_TIME = Duration.ofSeconds(8);

    /// Leaves the screen that is on stage and shows this one.
    void show(Screen screen);

    /// Shows the destination's first screen.
    void go(Destination destination);

    /// Says something briefly at the bottom; it goes away by itself.
    void say(String text);

    /// Says what was done and offers to take it back for [#UNDO_TIME]. Exactly one of the two is called: `undo` when it
    /// is pressed in time, `settle` when time is up, another toast takes the place or the studio is closed.
    void offerUndo(String text, Runnable undo, Runnable settle);
}
