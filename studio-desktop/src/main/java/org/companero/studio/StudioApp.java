package org.companero.studio;

import java.net.URI;
import java.time.InstantSource;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.companero.studio.server.FileTokenStore;
import org.companero.studio.server.Server;
import org.companero.studio.settings.Settings.WindowPlace;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.settings.StudioPaths;
import org.companero.studio.work.FxTasks;
import org.jspecify.annotations.Nullable;

/// Opens the window where it was, and keeps its place when it closes.
public final class StudioApp extends Application {

    private static final double SMALLEST_WIDTH = 1024;
    private static final double SMALLEST_HEIGHT = 700;

    private @Nullable FxTasks tasks;
    private @Nullable Server server;

    @Override
    public void start(Stage stage) {
        var paths = StudioPaths.ofThisComputer();
        var settings = new SettingsStore(paths);
        var running = new FxTasks();
        var connection = new Server(
                URI.create(settings.current().server()),
                new FileTokenStore(paths.sessionFile()),
                InstantSource.system());
        tasks = running;
        server = connection;
        var window = new StudioWindow(new Workbench(
                connection,
                running,
                settings,
                paths,
                InstantSource.system(),
                page -> getHostServices().showDocument(page.toString())));
        stage.setTitle("Compañero");
        stage.setScene(window.scene());
        place(stage, settings.current().window());
        stage.setOnCloseRequest(event -> {
            window.leave();
            settings.update(current -> current.withWindow(placeOf(stage)));
        });
        stage.show();
    }

    @Override
    public void stop() {
        if (tasks != null) {
            tasks.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static void place(Stage stage, @Nullable WindowPlace place) {
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        if (place == null || !onAScreen(place)) {
            Rectangle2D room = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.clamp(room.getWidth(), SMALLEST_WIDTH, 1440));
            stage.setHeight(Math.clamp(room.getHeight(), SMALLEST_HEIGHT, 900));
            return;
        }
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(Math.max(place.width(), SMALLEST_WIDTH));
        stage.setHeight(Math.max(place.height(), SMALLEST_HEIGHT));
        stage.setMaximized(place.maximized());
    }

    private static boolean onAScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                .isEmpty();
    }

    private static WindowPlace placeOf(Stage stage) {
        return new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }
}
