package org.companero.studio;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.companero.studio.look.Theme;

/// Draws nodes to PNG files without a window, for the documentation and for tests that look at what they drew.
public final class Pictures {

    private static boolean started;

    private Pictures() {}

    /// Draws what `content` builds, at that size and in that theme.
    ///
    /// @param content called on JavaFX's thread; its node becomes the root of a scene of its own
    /// @param file is replaced; its folders are made
    public static void draw(Callable<? extends Parent> content, int width, int height, Theme theme, Path file) {
        draw(content, scene -> {}, width, height, theme, file);
    }

    /// The same, with something done to the scene before it is drawn.
    public static void draw(
            Callable<? extends Parent> content, Consumer<Scene> before, int width, int height, Theme theme, Path file) {
        WritableImage image = onFxThread(() -> {
            var scene = new Scene(content.call(), width, height);
            theme.applyTo(scene);
            before.accept(scene);
            return snapshot(scene);
        });
        save(image, file);
    }

    /// Draws a scene as it is now, on a stage or not.
    public static void draw(Scene scene, Path file) {
        save(onFxThread(() -> snapshot(scene)), file);
    }

    /// Runs `act` on JavaFX's thread and waits for its result, at most 30 s. Starts JavaFX if it does not run yet.
    public static <T> T onFxThread(Callable<T> act) {
        start();
        if (Platform.isFxApplicationThread()) {
            try {
                return act.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(act.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static WritableImage snapshot(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.snapshot(null); // the first pass settles what is laid out again after text was measured
        return scene.snapshot(null);
    }

    private static void save(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var buffer = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        buffer.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(buffer, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void start() {
        if (started) {
            return;
        }
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException alreadyRunning) {
            // TestFX or the studio itself has started it
        }
        Platform.setImplicitExit(false);
        started = true;
    }
}
