package org.companero.studio.look;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons in the theme's colours. They say nothing to a screen reader: the control that holds one has the words.
public final class Icons {

    private Icons() {}

    /// @param styleClasses such as `co-accent`, which colours it
    public static FontIcon of(Ikon icon, String... styleClasses) {
        var node = new FontIcon(icon);
        node.getStyleClass().add("co-icon");
        node.getStyleClass().addAll(styleClasses);
        return node;
    }
}
