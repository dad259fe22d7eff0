package org.companero.studio.builder.canvas;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.companero.protocol.program.Step;
import org.companero.studio.builder.edit.StepKind;

/// The whole drawing in small, and which part is seen. Press or drag in it to go there.
final class Minimap extends Region {

    private static final double WIDTH = 122;
    private static final double HEIGHT = 98;
    private static final double PADDING = 8;

    private final Rectangle frame = new Rectangle();
    private final Rectangle clip = new Rectangle(WIDTH, HEIGHT);
    private Box shown = new Box(0, 0, 1, 1);
    private double scale = 1;
    private List<Box> drawn = List.of();

    /// @param go is told where on the drawing the creator wants to be
    Minimap(String words, Consumer<Point> go) {
        getStyleClass().add("builder-minimap");
        setAccessibleText(words);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        frame.getStyleClass().add("builder-minimap-frame");
        frame.setManaged(false);
        clip.setArcWidth(20);
        clip.setArcHeight(20);
        setClip(clip);
        setOnMousePressed(event -> go(event, go));
        setOnMouseDragged(event -> go(event, go));
    }

    private void go(MouseEvent event, Consumer<Point> go) {
        go.accept(
                new Point(shown.x() + (event.getX() - PADDING) / scale, shown.y() + (event.getY() - PADDING) / scale));
        event.consume();
    }

    /// Draws the nodes anew, where they were changed.
    void draw(Collection<NodeView> nodes) {
        List<Box> boxes = nodes.stream().map(NodeView::box).toList();
        if (boxes.equals(drawn)) {
            return;
        }
        drawn = boxes;
        Box all = Box.around(boxes).orElse(new Box(0, 0, 1, 1)).grown(40);
        scale = Math.min((WIDTH - 2 * PADDING) / all.width(), (HEIGHT - 2 * PADDING) / all.height());
        double width = (WIDTH - 2 * PADDING) / scale;
        double height = (HEIGHT - 2 * PADDING) / scale;
        shown = new Box(all.x() - (width - all.width()) / 2, all.y() - (height - all.height()) / 2, width, height);
        getChildren().setAll(nodes.stream().map(this::block).toList());
        getChildren().add(frame);
    }

    /// Moves the frame around what is seen.
    void frame(Box seen) {
        place(frame, seen);
        frame.setArcWidth(4);
        frame.setArcHeight(4);
    }

    private Rectangle block(NodeView view) {
        Rectangle block = new Rectangle();
        String family =
                view.node() instanceof Step step ? StepKind.of(step).family().stem() : "progress";
        block.getStyleClass().addAll("builder-minimap-node", "family-" + family);
        block.setManaged(false);
        place(block, view.box());
        block.setArcWidth(2);
        block.setArcHeight(2);
        return block;
    }

    private void place(Rectangle rectangle, Box box) {
        rectangle.setX(PADDING + (box.x() - shown.x()) * scale);
        rectangle.setY(PADDING + (box.y() - shown.y()) * scale);
        rectangle.setWidth(Math.max(2, box.width() * scale));
        rectangle.setHeight(Math.max(2, box.height() * scale));
    }
}
