package org.companero.studio.look;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/// Short movements that ease out; none at all where the person asked the system for less motion.
public final class Motion {

    private static final Duration TIME = Duration.millis(150);

    private Motion() {}

    /// Lets a node that was just added rise into its place.
    public static void enter(Node node) {
        if (still(node)) {
            return;
        }
        node.setOpacity(0);
        var fade = new FadeTransition(TIME, node);
        fade.setToValue(1);
        var rise = new TranslateTransition(TIME, node);
        rise.setFromY(8);
        rise.setToY(0);
        rise.setInterpolator(Interpolator.EASE_OUT);
        new ParallelTransition(fade, rise).play();
    }

    /// Whether nodes should move at all.
    private static boolean still(Node node) {
        return node.getScene() == null
                || node.getScene().getWindow() == null
                || Platform.getPreferences().isReducedMotion();
    }
}
