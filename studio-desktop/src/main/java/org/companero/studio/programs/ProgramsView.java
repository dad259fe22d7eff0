package org.companero.studio.programs;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.ProgramSummary;
import org.companero.studio.listing.ListingView;
import org.companero.studio.listing.Skeletons;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Tone;
import org.companero.studio.shell.Access;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The list of programs, and over it the sheet that begins a new one.
final class ProgramsView extends StackPane implements ListingView.Parts {

    static final double ROW_HEIGHT = 68;
    private static final double WIDEST = 1080;

    private final ProgramsViewModel model;
    private final Messages messages;
    private final Ago ago;
    private final Access access;

    ProgramsView(ProgramsViewModel model, Messages messages, InstantSource clock, Access access) {
        this.model = model;
        this.messages = messages;
        this.access = access;
        this.ago = new Ago(messages, clock, ZoneId.systemDefault());
        getStyleClass().addAll("programs", "co-canvas");
        getStylesheets()
                .add(Objects.requireNonNull(
                                ProgramsView.class.getResource("/org/companero/studio/programs/programs.css"))
                        .toExternalForm());
        var page = new ListingView(model.list(), messages, "programs.list.", this).searchable();
        page.setMaxWidth(WIDEST);
        page.setPadding(new Insets(24, 32, 24, 32));
        getChildren().add(page);
    }

    /// Opens the sheet that begins a new program.
    void askForNew() {
        if (lookup("#new-program") == null) {
            NewProgramSheet.open(this, messages, model::create);
        }
    }

    @Override
    public void load() {
        model.load();
    }

    @Override
    public Node empty() {
        if (!access.may(Permission.PROGRAMS_WRITE)) {
            return new Placeholder(
                    Feather.GIT_MERGE,
                    Tone.ACCENT,
                    messages.text("programs.nothing.title"),
                    messages.text("programs.nothing.text"));
        }
        Label title = Controls.label(messages.text("programs.empty.title"), "co-headline");
        Label text = Controls.wrapped(messages.text("programs.empty.text"), "co-muted", "programs-lead");
        var cards = new StarterCards(messages, starter -> model.create(starter, ""));
        var box = new VBox(8, title, text, cards);
        box.setId("programs-empty");
        VBox.setMargin(cards, new Insets(24, 0, 0, 0));
        box.setAlignment(Pos.CENTER);
        box.setMaxWidth(760);
        box.setPadding(new Insets(0, 0, 40, 0));
        return box;
    }

    @Override
    public Region list() {
        var list = new ListView<>(model.list().shown());
        list.setId("programs-list");
        list.getStyleClass().addAll("co-card", "programs-list");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(any -> new ProgramRow(model, messages, ago, access));
        list.setAccessibleText(messages.text("shell.programs"));
        list.prefHeightProperty()
                .bind(Bindings.size(model.list().shown()).multiply(ROW_HEIGHT).add(2));
        list.setMaxHeight(Region.USE_PREF_SIZE);
        list.setOnKeyPressed(event -> {
            ProgramSummary chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getCode() == KeyCode.ENTER) {
                model.open(chosen);
            }
        });
        StackPane.setAlignment(list, Pos.TOP_CENTER);
        return list;
    }

    @Override
    public Node skeleton() {
        return Skeletons.rows(5, true);
    }
}
