package org.companero.studio.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/// The two looks. AtlantaFX draws the controls, our own style sheets give the colours, which all others look up.
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "colors-light.css"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "colors-dark.css");

    private final String controls;
    private final String colors;

    Theme(String controls, String colors) {
        this.controls = controls;
        this.colors = colors;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// Dresses a scene, and the pop-ups that open over it. To be called on the interface's thread; may be called
    /// again with the other theme.
    public void applyTo(Scene scene) {
        Fonts.load();
        Application.setUserAgentStylesheet(controls); // pop-ups have scenes of their own, which take this one
        scene.setUserAgentStylesheet(controls);
        scene.getStylesheets().setAll(stylesheets());
    }

    /// Our own style sheets, the colours first.
    public List<String> stylesheets() {
        return List.of(sheet(colors), sheet("theme.css"));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/org/companero/studio/look/" + name), name)
                .toExternalForm();
    }
}
