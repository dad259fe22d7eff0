package org.companero.studio.shell;

import java.time.Duration;

/// What a screen may ask of the frame around it. To be called on JavaFX's thread.
public interface Navigator extends Voice {

    /// How long an undo is offered.
    Duration UNDO_TIME = Duration.ofSeconds(8);

    /// Leaves the screen that is on stage and shows this one.
    void show(Screen screen);

    /// Shows the destination's first screen.
    void go(Destination destination);
}
