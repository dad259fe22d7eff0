package org.companero.studio.admin;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;

/// A part of a page under a heading of its own.
public final class Section extends VBox {

    private static final double WIDEST = 760;

    /// @param lead what it is for, in a sentence or two
    public Section(String title, String lead, Node... content) {
        super(12);
        Label words = Controls.wrapped(lead, "co-muted");
        words.setLineSpacing(3);
        var head = new VBox(4, Controls.label(title, "co-title"), words);
        getChildren().add(head);
        getChildren().addAll(content);
    }

    /// Sections one below the other.
    public static VBox all(Node... sections) {
        var all = new VBox(36, sections);
        all.setMinHeight(Region.USE_PREF_SIZE);
        return all;
    }

    /// A page of sections one below the other, which scrolls.
    public static Region page(Node... sections) {
        VBox page = all(sections);
        VBox.setVgrow(sections[sections.length - 1], Priority.ALWAYS);
        page.setPadding(new Insets(28, 32, 56, 32));
        page.setMaxWidth(WIDEST);
        var middle = new StackPane(page);
        middle.setAlignment(Pos.TOP_CENTER);
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("co-canvas");
        return scroll;
    }
}
