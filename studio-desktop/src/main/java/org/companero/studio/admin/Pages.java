package org.companero.studio.admin;

import javafx.scene.layout.StackPane;

/// Makes the pages of the settings.
@FunctionalInterface
public interface Pages {

    /// A fresh page, not yet shown.
    ///
    /// @param over where its sheets open
    Page open(Chapter chapter, StackPane over);
}
