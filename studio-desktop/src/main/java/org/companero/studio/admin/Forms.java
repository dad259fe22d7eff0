package org.companero.studio.admin;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;

/// The pieces of small forms.
public final class Forms {

    private Forms() {}

    /// An input under its name.
    public static VBox field(String name, Node input) {
        Label caption = Controls.label(name, "co-field-name");
        caption.setLabelFor(input);
        input.setAccessibleText(name);
        return new VBox(6, caption, input);
    }

    /// What is wrong with an attempt; takes no room while nothing is.
    public static Label problem(Attempt attempt, String id) {
        Label problem = Controls.wrapped("", "co-field-problem");
        problem.setId(id);
        problem.textProperty().bind(attempt.problem());
        visible(problem, attempt.problem().isNotEmpty());
        return problem;
    }

    /// A button that cannot be pressed while its attempt is under way.
    public static Button sends(Button button, Attempt attempt) {
        button.disableProperty().bind(attempt.state().isEqualTo(Attempt.State.WORKING));
        return button;
    }

    /// The same, and not before what is typed is complete.
    public static Button sends(Button button, Attempt attempt, ObservableBooleanValue complete) {
        button.disableProperty().bind(Bindings.not(complete).or(attempt.state().isEqualTo(Attempt.State.WORKING)));
        return button;
    }

    /// Takes no room while it is not visible.
    public static void visible(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    public static Button danger(String text, Runnable act) {
        Button button = Controls.quiet(text, act);
        button.getStyleClass().add("co-danger-fill");
        return button;
    }

    /// An outlined button whose words warn.
    public static Button warns(String text, Runnable act) {
        Button button = Controls.quiet(text, act);
        button.getStyleClass().add("co-danger-line");
        return button;
    }

    public static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
