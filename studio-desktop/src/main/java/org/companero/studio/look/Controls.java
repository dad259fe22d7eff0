package org.companero.studio.look;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The small controls that screens share, ready styled.
public final class Controls {

    private Controls() {}

    /// The screen's one primary button.
    public static Button primary(String text, Runnable act) {
        return button(text, act, "accent");
    }

    /// An outlined button.
    public static Button quiet(String text, Runnable act) {
        return button(text, act);
    }

    /// A button without an outline.
    public static Button flat(String text, Runnable act) {
        return button(text, act, "flat");
    }

    /// A link-like button in the accent colour.
    public static Button link(String text, Runnable act) {
        return button(text, act, "flat", "accent");
    }

    private static Button button(String text, Runnable act, String... styleClasses) {
        var button = new Button(text);
        button.getStyleClass().addAll(styleClasses);
        button.setOnAction(event -> act.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// A button that shows only an icon, and says what it does to a screen reader and in a tooltip.
    public static Button icon(Ikon icon, String words, Runnable act) {
        var button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(words);
        button.setTooltip(tooltip(words));
        button.setOnAction(event -> act.run());
        return button;
    }

    public static Tooltip tooltip(String words) {
        var tooltip = new Tooltip(words);
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        return tooltip;
    }

    public static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// A label of one line that ends in an ellipsis where room is short, and then shows the whole text in a tooltip.
    public static Label clipped(String text, String... styleClasses) {
        Label label = label(text, styleClasses);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(0);
        label.textTruncatedProperty()
                .addListener((was, before, truncated) -> label.setTooltip(truncated ? tooltip(label.getText()) : null));
        label.textProperty().addListener((was, before, now) -> {
            if (label.getTooltip() != null) {
                label.getTooltip().setText(now);
            }
        });
        return label;
    }

    /// A label that breaks into lines.
    public static Label wrapped(String text, String... styleClasses) {
        Label label = label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A small fact in a rounded box.
    public static Label pill(String text, Tone tone) {
        Label pill = label(text, "co-pill");
        addTone(pill, tone);
        pill.setMinWidth(Region.USE_PREF_SIZE);
        return pill;
    }

    /// A pill that begins with a coloured dot.
    public static Label dotPill(String text, Tone tone) {
        Label pill = pill(text, Tone.PLAIN);
        pill.setGraphic(dot(tone));
        return pill;
    }

    public static Region dot(Tone tone) {
        var dot = new Region();
        dot.getStyleClass().add("co-dot");
        addTone(dot, tone);
        return dot;
    }

    /// A field with a magnifier. The prompt is also its name for a screen reader.
    public static StackPane search(TextField field, String prompt) {
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        var icon = Icons.of(Feather.SEARCH);
        icon.setMouseTransparent(true);
        var box = new StackPane(field, icon);
        box.getStyleClass().add("co-search");
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        StackPane.setMargin(icon, new Insets(0, 0, 0, 10));
        return box;
    }

    /// A coloured line of text with an icon, for something that went wrong or wants attention here.
    public static HBox notice(String text, Tone tone, Node... more) {
        var icon = Icons.of(tone == Tone.DANGER ? Feather.ALERT_CIRCLE : Feather.ALERT_TRIANGLE);
        Label words = wrapped(text);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var notice = new HBox(icon, words);
        notice.getChildren().addAll(more);
        notice.getStyleClass().add("co-notice");
        addTone(notice, tone);
        return notice;
    }

    public static Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /// A grey bar that stands for a text which is still loading.
    public static Region skeleton(double width, double height) {
        var bar = new Region();
        bar.getStyleClass().add("co-skeleton");
        bar.setMinSize(Math.min(width, 24), height);
        bar.setPrefSize(width, height);
        bar.setMaxSize(width, height);
        return bar;
    }

    private static void addTone(Node node, Tone tone) {
        if (tone != Tone.PLAIN) {
            node.getStyleClass().add(tone.styleClass());
        }
    }
}
