package org.companero.studio.builder.canvas;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Step;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.builder.model.Heat;
import org.companero.studio.builder.model.KindIcons;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Icons;
import org.jspecify.annotations.Nullable;

/// A step's card: mark, kind, title and at most two lines of content.
final class CardView extends NodeView {

    private static final double TEXT_X = 42;
    private static final double PADDING = 13;
    private static final double HEAT_HEIGHT = 18;
    /// Leaves room for the badge in the corner.
    private static final double HEAT_INSET = 18;
    private static final double CONTENT_WIDTH = Metrics.WIDTH - 2 * PADDING;
    private static final Font CONTENT_FONT = Font.font("Inter", 11.5);

    private final StepWords words;
    private final StackPane mark = new StackPane();
    private final Label kind = new Label();
    private final Label title = new Label();
    private final Label content = new Label();
    private final Label badge = new Label("!");
    private final Label heat = new Label();
    private final Region in = Ports.port("in");
    private final Region out = Ports.port("out");
    private Step step;
    private Detail detail = Detail.FULL;
    private int lines;

    CardView(Step step, StepWords words) {
        this.step = step;
        this.words = words;
        getStyleClass()
                .addAll("builder-card", "family-" + StepKind.of(step).family().stem());
        mark.getStyleClass().add("builder-mark");
        mark.getChildren().add(Icons.of(KindIcons.of(StepKind.of(step))));
        kind.getStyleClass().add("builder-card-kind");
        title.getStyleClass().add("builder-card-title");
        content.getStyleClass().add("builder-card-content");
        content.setWrapText(true);
        badge.getStyleClass().add("builder-badge");
        badge.setVisible(false);
        heat.getStyleClass().add("builder-heat");
        heat.setVisible(false);
        getChildren().addAll(mark, kind, title, content, in, out, heat, badge);
        draw();
    }

    @Override
    Step node() {
        return step;
    }

    @Override
    boolean show(Node changed) {
        if (changed.equals(step)) {
            return true;
        }
        if (!(changed instanceof Step other) || StepKind.of(other) != StepKind.of(step)) {
            return false;
        }
        step = other;
        draw();
        return true;
    }

    private void draw() {
        kind.setText(words.kind(step));
        title.setText(words.title(step));
        content.setText(words.content(step));
        out.setVisible(!step.outlets().isEmpty());
        lines = lines(content.getText());
        name();
        requestLayout();
    }

    private void name() {
        String said = kind.getText() + ": " + title.getText();
        setAccessibleText(heat.isVisible() ? said + ", " + heat.getText() : said);
    }

    private static int lines(String text) {
        if (text.isBlank()) {
            return 0;
        }
        Text ruler = new Text(text);
        ruler.setFont(CONTENT_FONT);
        return ruler.getLayoutBounds().getWidth() <= CONTENT_WIDTH - 1 ? 1 : 2;
    }

    @Override
    void show(Detail changed) {
        if (detail == changed) {
            return;
        }
        detail = changed;
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("far"), detail == Detail.TITLE);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("block"), detail == Detail.BLOCK);
        boolean block = detail == Detail.BLOCK;
        mark.setVisible(!block);
        title.setVisible(!block);
        kind.setVisible(detail == Detail.FULL);
        content.setVisible(detail == Detail.FULL);
        in.setVisible(detail == Detail.FULL);
        out.setVisible(detail == Detail.FULL && !step.outlets().isEmpty());
        title.setWrapText(detail == Detail.TITLE);
        requestLayout();
    }

    @Override
    double drawnHeight() {
        return Metrics.cardHeight(lines);
    }

    @Override
    void badge(Badge kindOfProblem) {
        badge.setVisible(kindOfProblem != Badge.NONE);
        badge.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), kindOfProblem == Badge.ERROR);
    }

    @Override
    void warm(Heat.@Nullable Mark warmth) {
        heat.setVisible(warmth != null);
        heat.setText(warmth == null ? "" : warmth.words());
        heat.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("strong"), warmth != null && warmth.strong());
        name();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (detail == Detail.TITLE) {
            double size = 32;
            mark.resizeRelocate(PADDING, (getHeight() - size) / 2, size, size);
            double x = PADDING + size + 10;
            title.resizeRelocate(x, 2, getWidth() - x - 8, getHeight() - 4);
        } else {
            mark.resizeRelocate(PADDING - 2, 12, 22, 22);
            kind.resizeRelocate(TEXT_X, 9, getWidth() - TEXT_X - PADDING, 15);
            title.resizeRelocate(TEXT_X, 23, getWidth() - TEXT_X - PADDING + 4, 19);
            content.resizeRelocate(PADDING, 46, CONTENT_WIDTH + 2, lines * Metrics.LINE_HEIGHT);
        }
        Ports.put(in, getWidth() / 2, 0);
        Ports.put(out, getWidth() / 2, getHeight());
        badge.resizeRelocate(getWidth() - 12, -7, 18, 18);
        double width = Math.ceil(heat.prefWidth(-1));
        heat.resizeRelocate(getWidth() - width - HEAT_INSET, -HEAT_HEIGHT / 2, width, HEAT_HEIGHT);
    }
}
