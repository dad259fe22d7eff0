package org.companero.studio.listing;

import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;

/// Grey bars in the place of what is still loading.
public final class Skeletons {

    private static final double ROW_HEIGHT = 68;

    private Skeletons() {}

    /// A card with lines of a picture and two texts.
    ///
    /// @param pills whether a fact stands at the right of each
    public static Region rows(int count, boolean pills) {
        var rows = new VBox();
        rows.getStyleClass().add("co-card");
        rows.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(rows, Pos.TOP_CENTER);
        IntStream.range(0, count).forEach(row -> rows.getChildren().add(line(row, pills)));
        return rows;
    }

    private static HBox line(int row, boolean pills) {
        var words = new VBox(8, Controls.skeleton(170 + 40 * (row % 3), 12), Controls.skeleton(115, 9));
        words.setAlignment(Pos.CENTER_LEFT);
        var line = new HBox(14, Controls.skeleton(36, 36), words);
        if (pills) {
            line.getChildren().addAll(Controls.spacer(), Controls.skeleton(84, 20));
        }
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(0, 18, 0, 18));
        line.setMinHeight(ROW_HEIGHT);
        return line;
    }
}
