package org.companero.studio.admin;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.kordamp.ikonli.Ikon;

/// A card of lines with a thin rule between them.
public final class Lines extends VBox {

    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

    public Lines(Node... lines) {
        getStyleClass().addAll("co-card", "lines");
        setMaxHeight(Region.USE_PREF_SIZE);
        setMinHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        show(List.of(lines));
    }

    public void show(List<? extends Node> lines) {
        getChildren().setAll(lines);
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
        lines.forEach(line -> line.pseudoClassStateChanged(LAST, line == lines.getLast()));
    }

    /// One line: a mark, a name with a fact below it, and what can be done at the right.
    public static HBox line(Node mark, Node name, Node fact, Node... acts) {
        var words = new VBox(3, name, fact);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(14, mark, words);
        line.getChildren().addAll(acts);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// A name, and behind it small facts.
    public static HBox name(String text, Node... pills) {
        Label name = Controls.clipped(text, "co-strong");
        var row = new HBox(8, name);
        row.getChildren().addAll(pills);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        return row;
    }

    /// A small fact below a name.
    public static Label fact(String text) {
        return Controls.clipped(text, "co-muted", "co-caption");
    }

    /// An icon on a soft ground, as wide as an avatar.
    public static StackPane mark(Ikon icon) {
        var mark = new StackPane(Icons.of(icon));
        mark.getStyleClass().add("line-mark");
        return mark;
    }

    /// The initial of an e-mail address in a circle.
    public static Label avatar(String email) {
        Label avatar =
                Controls.label(email.isEmpty() ? "?" : email.substring(0, 1).toUpperCase(), "co-avatar", "line-avatar");
        avatar.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return avatar;
    }
}
