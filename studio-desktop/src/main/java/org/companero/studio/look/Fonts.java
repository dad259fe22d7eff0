package org.companero.studio.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// Inter, shipped with the studio so that it reads the same on every system.
///
/// A style sheet reaches the weights by family: `Inter` (regular, and bold with `-fx-font-weight: bold`),
/// `Inter Medium` and `Inter Semi Bold`.
public final class Fonts {

    private static final List<String> FILES =
            List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf");
    private static boolean loaded;

    private Fonts() {}

    /// Makes the weights known to JavaFX; does nothing the second time.
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        FILES.forEach(Fonts::load);
        loaded = true;
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/org/companero/studio/fonts/" + file)) {
            Font.loadFont(Objects.requireNonNull(in, file), 13);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " cannot be read; install the studio again", e);
        }
    }
}
