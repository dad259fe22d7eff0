package org.companero.studio.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/// One place in the studio: what fills the frame between the rail and the top bar. All methods are called on JavaFX's
/// thread.
public interface Screen {

    /// Which entry of the rail is lit.
    Destination destination();

    /// The last part of where you are; follows a change of name.
    ObservableValue<String> title();

    /// The content. Asked for once; the shell gives it all the room there is.
    Node content();

    /// Whether the title stands behind the destination's name, which then leads back to the destination.
    default boolean insideDestination() {
        return false;
    }

    /// Small facts beside the title, such as the saved state.
    default List<Node> facts() {
        return List.of();
    }

    /// Quiet actions at the right of the top bar, in reading order.
    default List<Node> actions() {
        return List.of();
    }

    /// The one primary action of the screen, if it has one. The shell styles it.
    default @Nullable Button primaryAction() {
        return null;
    }

    /// The screen was put on stage: load what it shows, begin to listen.
    default void onShow() {}

    /// The screen leaves the stage for good: keep what is unsaved, drop what is under way. A screen is not shown
    /// again after this.
    default void onLeave() {}
}
