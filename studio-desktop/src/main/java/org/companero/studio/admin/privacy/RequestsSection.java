package org.companero.studio.admin.privacy;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.DataRequestKind;
import org.companero.protocol.api.DataRequestResource;
import org.companero.studio.admin.FileSaver;
import org.companero.studio.admin.Forms;
import org.companero.studio.admin.Lines;
import org.companero.studio.admin.Section;
import org.companero.studio.listing.ListingView;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// Exporting everything or one person's data, and what was asked for so far.
final class RequestsSection extends StackPane implements ListingView.Parts {

    private final RequestsViewModel model;
    private final Messages messages;
    private final Ago ago;
    private final FileSaver saver;
    private final PersonPicker picker;
    private final Lines lines = new Lines();

    RequestsSection(RequestsViewModel model, Messages messages, Ago ago, FileSaver saver, PersonPicker picker) {
        this.model = model;
        this.messages = messages;
        this.ago = ago;
        this.saver = saver;
        this.picker = picker;
        lines.setId("privacy-requests");
        getChildren()
                .add(new Section(
                        messages.text("privacy.export.title"),
                        messages.text("privacy.export.lead"),
                        form(),
                        new ListingView(model.list(), messages, "privacy.requests.", this)));
        model.list().shown().addListener((ListChangeListener<DataRequestResource>) change -> show());
    }

    @Override
    public void load() {
        model.load();
    }

    @Override
    public Node list() {
        show();
        return lines;
    }

    @Override
    public Node empty() {
        return Lines.fact(messages.text("privacy.requests.empty"));
    }

    private Node form() {
        var group = new ToggleGroup();
        var all = new RadioButton(messages.text("privacy.export.all"));
        all.setId("export-all");
        all.setToggleGroup(group);
        all.setSelected(true);
        var one = new RadioButton(messages.text("privacy.export.one"));
        one.setId("export-one");
        one.setToggleGroup(group);
        Forms.visible(picker, one.selectedProperty());
        picker.setMaxWidth(420);
        var ready = all.selectedProperty().or(picker.chosen().isNotNull());
        Button ask = Forms.sends(
                Controls.quiet(messages.text("privacy.export.act"), () -> {
                    model.export(one.isSelected() ? picker.chosen().get() : null);
                    picker.clear();
                }),
                model.export(),
                ready);
        ask.setId("export-ask");
        ask.setGraphic(Icons.of(Feather.PACKAGE));
        var form = new VBox(12, all, one, picker, Forms.problem(model.export(), "export-problem"), new HBox(ask));
        form.getStyleClass().add("line");
        return new Lines(form);
    }

    private void show() {
        lines.show(model.list().shown().stream().map(this::line).toList());
    }

    private HBox line(DataRequestResource request) {
        boolean export = request.kind() == DataRequestKind.EXPORT;
        String whose = whose(request);
        var name = Lines.name(
                messages.text(export ? "privacy.request.export" : "privacy.request.erasure", whose), status(request));
        Node fact = fact(request);
        var line = Lines.line(Lines.mark(export ? Feather.PACKAGE : Feather.USER_X), name, fact);
        if (request.downloadUntil() != null) {
            Button save = Controls.quiet(messages.text("privacy.request.save"), () -> save(request));
            save.setId("request-save");
            line.getChildren().add(save);
        }
        return line;
    }

    private String whose(DataRequestResource request) {
        if (request.contactName() != null) {
            return request.contactName();
        }
        return messages.text(request.contactId() == null ? "privacy.request.all" : "privacy.request.somebody");
    }

    private Label status(DataRequestResource request) {
        String words = messages.text("privacy.status." + request.status());
        return switch (request.status()) {
            case QUEUED, RUNNING -> Controls.pill(words, Tone.ACCENT);
            case DONE -> Controls.pill(words, Tone.SUCCESS);
            case FAILED -> Controls.pill(words, Tone.DANGER);
        };
    }

    private Node fact(DataRequestResource request) {
        String asked = messages.text("privacy.request.fact", ago.of(request.createdAt()), request.requestedBy());
        return switch (request.status()) {
            case QUEUED, RUNNING -> {
                var bar = new ProgressBar();
                bar.setMaxWidth(220);
                yield new VBox(6, Lines.fact(asked), bar);
            }
            case FAILED -> {
                String why = request.problem() == null ? messages.text("privacy.request.failed") : request.problem();
                yield new VBox(2, Lines.fact(asked), Controls.wrapped(why, "co-caption", "co-danger"));
            }
            case DONE ->
                Lines.fact(
                        request.downloadUntil() == null
                                ? asked
                                : asked + " · "
                                        + messages.text("privacy.request.until", ago.date(request.downloadUntil())));
        };
    }

    private void save(DataRequestResource request) {
        saver.choose(messages.text("privacy.request.save"), messages.text("privacy.request.file"))
                .ifPresent(file -> model.fetch(request, file));
    }
}
