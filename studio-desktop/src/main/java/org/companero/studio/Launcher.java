package org.companero.studio;

import javafx.application.Application;

/// Starts the studio. A plain class, because a class that extends `Application` cannot be started from the class
/// path.
public final class Launcher {

    private Launcher() {}

    /// Opens the studio's window and returns when it is closed.
    public static void main(String[] args) {
        Application.launch(StudioApp.class, args);
    }
}
