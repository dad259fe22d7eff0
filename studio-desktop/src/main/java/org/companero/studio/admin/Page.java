package org.companero.studio.admin;

import java.util.List;
import javafx.scene.Node;

/// One page of the settings. All methods are called on JavaFX's thread.
public interface Page {

    /// The content. Asked for once.
    Node content();

    /// Small facts for the top bar.
    default List<Node> facts() {
        return List.of();
    }

    /// What can be done here, the primary act last.
    default List<Node> actions() {
        return List.of();
    }

    /// The page is on stage: read what it shows.
    void onShow();

    /// The page was left for good.
    void onLeave();
}
