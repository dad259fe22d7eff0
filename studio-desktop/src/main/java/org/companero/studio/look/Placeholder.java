package org.companero.studio.look;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;

/// What stands in a view's place while it has nothing to show: what it is for, or what happened, and what to do.
public final class Placeholder extends VBox {

    /// @param tone danger for an error, warning for being offline, else accent
    /// @param actions the first act, if there is one
    public Placeholder(Ikon icon, Tone tone, String title, String text, Node... actions) {
        super(8);
        getStyleClass().add("co-placeholder");
        setAlignment(Pos.CENTER);
        setMaxSize(400, Region.USE_PREF_SIZE);
        setPadding(new Insets(32, 0, 32, 0));
        var tile = new StackPane(Icons.of(icon));
        tile.getStyleClass().add("co-tile");
        if (tone == Tone.DANGER || tone == Tone.WARNING) {
            tile.getStyleClass().add(tone.styleClass());
        }
        Label headline = centred(Controls.wrapped(title, "co-title"));
        Label words = centred(Controls.wrapped(text, "co-muted"));
        words.setLineSpacing(3);
        VBox.setMargin(headline, new Insets(8, 0, 0, 0));
        getChildren().addAll(tile, headline, words);
        if (actions.length > 0) {
            var row = new HBox(8, actions);
            row.setAlignment(Pos.CENTER);
            VBox.setMargin(row, new Insets(10, 0, 0, 0));
            getChildren().add(row);
        }
    }

    private static Label centred(Label label) {
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        return label;
    }
}
