package org.companero.studio.shell;

/// Says what became of an act. To be called on JavaFX's thread.
public interface Voice {

    /// Says something briefly at the bottom; it goes away by itself.
    void say(String text);

    /// Says what was done and offers to take it back for [Navigator#UNDO_TIME]. Exactly one of the two is called:
    /// `undo` when it is pressed in time, `settle` when time is up, another toast takes the place or the studio is
    /// closed.
    void offerUndo(String text, Runnable undo, Runnable settle);
}
