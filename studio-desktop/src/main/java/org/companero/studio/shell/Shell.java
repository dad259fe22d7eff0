package org.companero.studio.shell;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.companero.studio.look.Motion;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// The frame: rail at the left, top bar, one screen, and what is said at the bottom.
public final class Shell extends StackPane implements Navigator {

    /// One for each destination, in their order; the last is the comma that other programs have for settings, too.
    private static final List<KeyCode> KEYS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.COMMA);

    private final Screens screens;
    private final Access access;
    private final Rail rail;
    private final TopBar topBar;
    private final Toasts toasts;
    private final BorderPane frame = new BorderPane();
    private @Nullable Screen current;

    /// @param access what is not offered because the person may not do it
    /// @param email who is signed in
    public Shell(Messages messages, Tasks tasks, Screens screens, Access access, String email, AccountActions actions) {
        this.screens = screens;
        this.access = access;
        this.rail = new Rail(messages, access, email, actions, this::go);
        this.topBar = new TopBar(messages, this::go);
        this.toasts = new Toasts(messages, tasks);
        getStyleClass().add("shell");
        getStylesheets()
                .add(Objects.requireNonNull(Shell.class.getResource("/org/companero/studio/shell/shell.css"))
                        .toExternalForm());
        var stage = new BorderPane();
        stage.setTop(topBar);
        frame.setLeft(rail);
        frame.setCenter(stage);
        StackPane.setAlignment(toasts, Pos.BOTTOM_CENTER);
        getChildren().addAll(frame, toasts);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public void show(Screen screen) {
        leave();
        current = screen;
        rail.light(screen.destination());
        topBar.show(screen);
        ((BorderPane) frame.getCenter()).setCenter(screen.content());
        screen.onShow();
        Motion.enter(screen.content());
    }

    @Override
    public void go(Destination destination) {
        show(screens.first(destination, this));
    }

    @Override
    public void say(String text) {
        toasts.say(text);
    }

    @Override
    public void offerUndo(String text, Runnable undo, Runnable settle) {
        toasts.offerUndo(text, undo, settle);
    }

    /// Leaves the screen and settles what could still be undone. Nothing is shown afterwards.
    public void close() {
        leave();
        toasts.settle();
    }

    private void leave() {
        if (current != null) {
            current.onLeave();
            current = null;
        }
    }

    private void onKey(KeyEvent event) {
        for (Destination destination : Destination.values()) {
            var keys = new KeyCodeCombination(KEYS.get(destination.ordinal()), KeyCombination.SHORTCUT_DOWN);
            if (keys.match(event) && destination.isOpenTo(access)) {
                event.consume();
                go(destination);
            }
        }
    }
}
