package org.companero.journey;

import com.sun.javafx.tk.TKClipboard;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.companero.studio.StudioApp;
import org.companero.studio.settings.StudioPaths;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The studio as a creator has it before them: a real window, a pointer and a keyboard.
final class Studio implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FxRobot robot = new FxRobot();
    private final Stage stage;

    private Studio(Stage stage) {
        this.stage = stage;
    }

    static Studio open(Path home) throws Exception {
        System.setProperty(StudioPaths.OVERRIDE, home.toString());
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupApplication(StudioApp.class);
        return new Studio(stage);
    }

    /// Presses what has this id, as soon as it is there and lets itself be pressed.
    void press(String id) {
        Node node = await(id);
        Awaitility.await("#" + id + " can be pressed").atMost(PATIENCE).until(() -> onFx(() -> !node.isDisabled()));
        scrollTo(node);
        robot.clickOn(node);
    }

    /// Turns the wheel over the list that holds the node until the node can be seen whole.
    private void scrollTo(Node node) {
        Node list = node;
        while (list != null && !(list instanceof ScrollPane)) {
            list = list.getParent();
        }
        if (list instanceof ScrollPane scroll && below(node, scroll) != 0) {
            robot.moveTo(scroll);
            Awaitility.await("#" + node.getId() + " comes into view")
                    .atMost(PATIENCE)
                    .until(() -> {
                        double below = below(node, scroll);
                        robot.scroll(below > 0 ? VerticalDirection.DOWN : VerticalDirection.UP);
                        WaitForAsyncUtils.waitForFxEvents();
                        return below(node, scroll) == 0;
                    });
        }
    }

    /// How far the node lies below what the list shows now, negative when above, zero when it is shown whole.
    private static double below(Node node, ScrollPane scroll) {
        return onFx(() -> {
            Bounds shown = scroll.localToScene(scroll.getBoundsInLocal());
            Bounds wanted = node.localToScene(node.getBoundsInLocal());
            double under = Math.max(0, wanted.getMaxY() - shown.getMaxY());
            return under > 0 ? under : Math.min(0, wanted.getMinY() - shown.getMinY());
        });
    }

    /// Replaces the field's text, letter by letter.
    void type(String id, String text) {
        Node field = await(id);
        robot.clickOn(field);
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text, 0);
        Awaitility.await("#" + id + " holds the text")
                .atMost(PATIENCE)
                .until(() -> onFx(() -> field instanceof TextInputControl input
                        && input.getText().equals(text)));
    }

    /// Drags a file from outside the studio onto the place. The window system's part of it is played here.
    void drop(String id, Path file) {
        Node place = await(id);
        robot.interact(() -> {
            fire(place, DragEvent.DRAG_OVER, file);
            fire(place, DragEvent.DRAG_DROPPED, file);
        });
    }

    /// Draws the window as it is now, for whoever has to find out why a test failed.
    void picture(Path file) throws IOException {
        Image seen = onFx(() -> stage.getScene().snapshot(null));
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = new int[width * height];
        seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(picture, "png", file.toFile());
    }

    /// Waits until the window shows the text.
    void awaitText(Predicate<String> wanted, String what) {
        Awaitility.await(what).atMost(PATIENCE).until(() -> texts().stream().anyMatch(wanted));
    }

    /// All that can be read in the window now.
    Set<String> texts() {
        return onFx(() -> robot.lookup((Node node) -> shown(node)).queryAll().stream()
                .map(Studio::text)
                .collect(Collectors.toSet()));
    }

    /// What has this id, as soon as it is shown.
    Node await(String id) {
        Awaitility.await("#" + id + " is there").atMost(PATIENCE).until(() -> find(id) != null);
        Node node = find(id);
        if (node == null) {
            throw new AssertionError("#" + id + " went away");
        }
        return node;
    }

    @Override
    public void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    private @Nullable Node find(String id) {
        return onFx(() -> robot.lookup("#" + id).queryAll().stream()
                .filter(Studio::shown)
                .findFirst()
                .orElse(null));
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), question);
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static String text(Node node) {
        return switch (node) {
            case Labeled labeled when labeled.getText() != null -> labeled.getText();
            case TextInputControl input when input.getText() != null -> input.getText();
            case Text text -> text.getText();
            default -> "";
        };
    }

    private void fire(Node place, EventType<DragEvent> type, Path file) {
        Bounds bounds = place.localToScene(place.getBoundsInLocal());
        Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        place.fireEvent(new DragEvent(
                type,
                dragboard(file),
                middle.getX(),
                middle.getY(),
                stage.getX() + middle.getX(),
                stage.getY() + middle.getY(),
                TransferMode.COPY,
                null,
                null,
                null));
    }

    private static Dragboard dragboard(Path file) {
        List<File> files = List.of(file.toFile());
        TKClipboard clipboard = (TKClipboard) Proxy.newProxyInstance(
                Studio.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hasContent" -> arguments[0] == DataFormat.FILES;
                    case "getContent" -> arguments[0] == DataFormat.FILES ? files : null;
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    case "putContent" -> false;
                    default -> null;
                });
        try {
            var constructor = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            constructor.setAccessible(true);
            return constructor.newInstance(clipboard);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JavaFX makes its drag boards in another way", e);
        }
    }
}
