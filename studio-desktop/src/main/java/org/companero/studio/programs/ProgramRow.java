package org.companero.studio.programs;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.ProgramSummary;
import org.companero.studio.look.Controls;
import org.companero.studio.look.FlowIcon;
import org.companero.studio.look.Icons;
import org.companero.studio.look.Tone;
import org.companero.studio.shell.Access;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// One program in the list: what it is called, how it stands, who is in it.
final class ProgramRow extends ListCell<ProgramSummary> {

    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

    private final ProgramsViewModel model;
    private final Messages messages;
    private final Ago ago;
    private final Access access;

    ProgramRow(ProgramsViewModel model, Messages messages, Ago ago, Access access) {
        this.model = model;
        this.messages = messages;
        this.ago = ago;
        this.access = access;
        getStyleClass().add("program-row");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY && !isEditing()) {
                model.open(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ProgramSummary program, boolean empty) {
        super.updateItem(program, empty);
        pseudoClassStateChanged(LAST, getIndex() == getListView().getItems().size() - 1);
        setText(null);
        setGraphic(empty || program == null ? null : row(program));
        setAccessibleText(program == null ? null : program.name());
    }

    private HBox row(ProgramSummary program) {
        var tile = new StackPane(new FlowIcon(18));
        tile.getStyleClass().add("program-tile");
        Label name = Controls.clipped(program.name(), "co-strong", "program-name");
        Label about = Controls.clipped(
                messages.text("programs.about", program.steps(), ago.of(program.updatedAt())),
                "co-muted",
                "co-caption");
        var words = new VBox(3, name, about);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(120);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(14, tile, words, facts(program), people(program), menu(program, words));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(0, 12, 0, 18));
        return row;
    }

    private HBox facts(ProgramSummary program) {
        var facts = new HBox(6);
        facts.setAlignment(Pos.CENTER_RIGHT);
        if (program.problems() > 0) {
            facts.getChildren().add(Controls.pill(messages.text("programs.problems", program.problems()), Tone.DANGER));
        }
        Integer version = program.publishedVersion();
        if (version == null) {
            facts.getChildren().add(Controls.pill(messages.text("programs.draft"), Tone.PLAIN));
            return facts;
        }
        if (program.changed()) {
            facts.getChildren().add(Controls.pill(messages.text("programs.changed"), Tone.WARNING));
        }
        facts.getChildren().add(Controls.dotPill(messages.text("programs.published", version), Tone.SUCCESS));
        return facts;
    }

    private Label people(ProgramSummary program) {
        Label people = Controls.label(messages.text("programs.people", program.people()), "co-muted");
        people.setGraphic(Icons.of(Feather.USERS));
        people.getStyleClass().add("program-people");
        return people;
    }

    private Button menu(ProgramSummary program, VBox words) {
        var open = item("programs.open", Feather.EDIT_3, () -> model.open(program));
        var rename = item("programs.rename", Feather.TYPE, () -> rename(program, words));
        rename.setId("program-rename");
        var copy = item("programs.duplicate", Feather.COPY, () -> model.duplicate(program));
        copy.setId("program-duplicate");
        var delete = item("programs.delete", Feather.TRASH_2, () -> model.delete(program));
        delete.setId("program-delete");
        delete.getStyleClass().add("co-danger");
        var menu = new ContextMenu(open);
        if (access.may(Permission.PROGRAMS_WRITE)) {
            menu.getItems().addAll(rename, copy, new SeparatorMenuItem(), delete);
        }
        setContextMenu(menu);
        Button more = Controls.icon(Feather.MORE_HORIZONTAL, messages.text("programs.more", program.name()), () -> {});
        more.getStyleClass().add("program-more");
        more.setOnMouseClicked(MouseEvent::consume); // the row would open the program
        more.setOnAction(event -> menu.show(more, Side.BOTTOM, -120, 4));
        return more;
    }

    private MenuItem item(String key, Ikon icon, Runnable act) {
        var item = new MenuItem(messages.text(key), Icons.of(icon));
        item.setOnAction(event -> act.run());
        return item;
    }

    /// The name becomes a field: Enter keeps the change, Escape and leaving give it up or keep it as in a file list.
    private void rename(ProgramSummary program, VBox words) {
        var before = words.getChildren().getFirst();
        var field = new TextField(program.name());
        field.setId("program-name-field");
        field.setAccessibleText(messages.text("programs.rename"));
        words.getChildren().set(0, field);
        field.setOnMouseClicked(MouseEvent::consume);
        field.selectAll();
        field.requestFocus();
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.setText(program.name());
                words.getChildren().set(0, before);
                event.consume();
            }
        });
        field.setOnAction(event -> {
            words.getChildren().set(0, before);
            model.rename(program, field.getText());
        });
        field.focusedProperty().addListener((was, old, focused) -> {
            if (!focused && words.getChildren().getFirst() == field) {
                words.getChildren().set(0, before);
                model.rename(program, field.getText());
            }
        });
    }
}
