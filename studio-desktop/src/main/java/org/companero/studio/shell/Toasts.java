package org.companero.studio.shell;

import java.time.Duration;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Motion;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// What is said at the bottom for a while: one line at a time, sometimes with an undo.
final class Toasts extends VBox {

    private static final Duration READING_TIME = Duration.ofSeconds(4);

    private final Messages messages;
    private final Tasks tasks;
    private Runnable onSettle = () -> {};
    private Tasks.@Nullable Running timer;

    Toasts(Messages messages, Tasks tasks) {
        this.messages = messages;
        this.tasks = tasks;
        setAlignment(Pos.BOTTOM_CENTER);
        setPadding(new Insets(0, 0, 24, 0));
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    void say(String text) {
        settle();
        put(toast(text), READING_TIME);
    }

    void offerUndo(String text, Runnable undo, Runnable settle) {
        settle();
        onSettle = settle;
        Button take = Controls.flat(messages.text("shell.undo"), () -> {
            onSettle = () -> {};
            settle();
            undo.run();
        });
        take.setId("toast-undo");
        HBox toast = toast(text);
        toast.getChildren().add(take);
        put(toast, Navigator.UNDO_TIME);
    }

    /// Takes the toast away; what it offered to undo stands.
    void settle() {
        if (timer != null) {
            timer.drop();
            timer = null;
        }
        getChildren().clear();
        Runnable settled = onSettle;
        onSettle = () -> {};
        settled.run();
    }

    private void put(HBox toast, Duration time) {
        getChildren().setAll(toast);
        Motion.enter(toast);
        timer = tasks.after(time, this::settle);
    }

    private static HBox toast(String text) {
        Label words = Controls.clipped(text);
        words.setId("toast-text");
        words.setMaxWidth(520);
        var toast = new HBox(words);
        toast.getStyleClass().add("co-toast");
        return toast;
    }
}
