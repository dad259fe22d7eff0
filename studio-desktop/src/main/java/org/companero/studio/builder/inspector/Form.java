package org.companero.studio.builder.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// Puts named fields below each other. Every field gets an id, under which the caret is found again when the form is
/// built anew.
final class Form {

    private final OpenProgram open;
    private final Messages messages;
    private final List<String> variables;
    private final List<Node> rows = new ArrayList<>();

    /// @param variables what can be inserted into texts
    Form(OpenProgram open, StepWords words, List<String> variables) {
        this.open = open;
        this.messages = words.messages();
        this.variables = variables;
    }

    List<Node> rows() {
        return rows;
    }

    void add(Node node) {
        rows.add(node);
    }

    /// A name above what it names.
    void section(String name, Node... content) {
        Label label = Controls.label(name, "builder-field-name");
        VBox box = new VBox(6, label);
        box.getChildren().addAll(content);
        rows.add(box);
    }

    /// A field of one line. `change` gets every letter.
    TextField line(String id, String text, String prompt, Consumer<String> change) {
        TextField field = new TextField(text);
        listen(id, field, prompt, change);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    /// The title of what is shown, to be typed over. While nobody types, one that is too long for its line ends in an
    /// ellipsis and is whole in its tooltip, where a field would cut it off in the middle of a word.
    StackPane title(TextField field) {
        field.getStyleClass().add("builder-title");
        Label resting = Controls.clipped("", "builder-title-resting");
        resting.textProperty().bind(field.textProperty());
        resting.visibleProperty().bind(field.focusedProperty().not());
        resting.setMaxWidth(Double.MAX_VALUE);
        resting.tooltipProperty().addListener((was, before, now) -> field.setTooltip(now));
        resting.setMouseTransparent(true);
        StackPane both = new StackPane(field, resting);
        both.getStyleClass().add("builder-title-box");
        StackPane.setAlignment(resting, javafx.geometry.Pos.CENTER_LEFT);
        return both;
    }

    /// A field of several lines that grows with its text, with a menu to insert variables.
    Node area(String id, String text, String prompt, Consumer<String> change) {
        TextArea area = new TextArea(text);
        area.setWrapText(true);
        listen(id, area, prompt, change);
        grow(area);
        area.textProperty().addListener((was, before, now) -> grow(area));
        area.widthProperty().addListener((was, before, now) -> grow(area));
        VBox box = new VBox(4, area, insert(id, area));
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }

    /// A line with a menu to insert variables beside it.
    Node lineWithVariables(String id, String text, String prompt, Consumer<String> change) {
        TextField field = line(id, text, prompt, change);
        return new VBox(4, field, insert(id, field));
    }

    private static void grow(TextArea area) {
        double width = Math.max(120, area.getWidth() - 26);
        javafx.scene.text.Text ruler = new javafx.scene.text.Text(area.getText() + "\n");
        ruler.setFont(area.getFont());
        ruler.setWrappingWidth(width);
        double height = Math.clamp(ruler.getLayoutBounds().getHeight() + 6, 58, 220);
        area.setPrefHeight(height);
        area.setMinHeight(height);
    }

    private void listen(String id, TextInputControl field, String prompt, Consumer<String> change) {
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.textProperty().addListener((was, before, now) -> change.accept(now));
        field.focusedProperty().addListener((was, before, focused) -> {
            if (!focused) {
                open.settle();
            }
        });
    }

    private MenuButton insert(String id, TextInputControl into) {
        MenuButton menu = new MenuButton(messages.text("builder.insert"), Icons.of(Feather.PLUS, "co-accent"));
        menu.getStyleClass().addAll("flat", "accent", "builder-insert");
        menu.setId(id + "-insert");
        menu.setFocusTraversable(true);
        for (String variable : variables) {
            MenuItem item = new MenuItem(
                    variable.equals("input") ? messages.text("builder.insert.input") : StepWords.human(variable));
            item.setOnAction(event -> {
                into.replaceSelection("{{" + variable + "}}");
                into.requestFocus();
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    /// One of a few values.
    <T> ComboBox<T> choice(String id, List<T> values, T now, Function<T, String> words, Consumer<T> change) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return now;
            }
        });
        box.setValue(now);
        box.valueProperty().addListener((was, before, chosen) -> {
            if (chosen != null) {
                change.accept(chosen);
            }
        });
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setPrefWidth(120);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /// A whole number within bounds, typed or stepped.
    Spinner<Integer> number(String id, int min, int max, int now, String name, Consumer<Integer> change) {
        var values = new SpinnerValueFactory.IntegerSpinnerValueFactory(min, max, Math.clamp(now, min, max));
        Spinner<Integer> spinner = new Spinner<>(values);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setAccessibleText(name);
        spinner.setPrefWidth(96);
        spinner.setMinWidth(84);
        spinner.getEditor().textProperty().addListener((was, before, typed) -> {
            if (typed.matches("-?\\d{1,6}")) {
                values.setValue(Math.clamp(Integer.parseInt(typed), min, max));
            }
        });
        values.valueProperty().addListener((was, before, value) -> {
            if (value != null) {
                change.accept(value);
            }
        });
        return spinner;
    }

    /// Something that is so or not.
    CheckBox check(String id, boolean now, String name, Consumer<Boolean> change) {
        CheckBox box = new CheckBox(name);
        box.setId(id);
        box.setSelected(now);
        box.setWrapText(true);
        box.selectedProperty().addListener((was, before, on) -> change.accept(on));
        return box;
    }

    Button link(String id, String words, Runnable act) {
        Button link = Controls.link("+ " + words, act);
        link.setId(id);
        link.getStyleClass().add("builder-link");
        return link;
    }

    /// A small button at the end of a row.
    Button small(String id, org.kordamp.ikonli.Ikon icon, String words, Runnable act) {
        Button button = Controls.icon(icon, words, act);
        button.setId(id);
        button.getStyleClass().add("builder-small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
