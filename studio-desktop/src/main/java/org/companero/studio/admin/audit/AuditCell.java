package org.companero.studio.admin.audit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.AuditEntry;
import org.companero.studio.admin.Lines;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Ago;
import org.jspecify.annotations.Nullable;

/// One line of the timeline.
final class AuditCell extends ListCell<AuditLine> {

    private static final int NEAR_THE_END = 8;

    private final AuditViewModel model;
    private final AuditWords words;
    private final Ago ago;

    AuditCell(AuditViewModel model, AuditWords words, Ago ago) {
        this.model = model;
        this.words = words;
        this.ago = ago;
        getStyleClass().add("audit-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable AuditLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setGraphic(empty || line == null ? null : node(line));
        setAccessibleText(line instanceof AuditLine.Entry(AuditEntry entry) ? words.sentence(entry) : null);
        if (!empty && getIndex() >= getListView().getItems().size() - NEAR_THE_END) {
            model.loadMore();
        }
    }

    private Node node(AuditLine line) {
        return switch (line) {
            case AuditLine.Day(AuditEntry first) -> day(first);
            case AuditLine.Entry(AuditEntry entry) -> entry(entry);
        };
    }

    private Node day(AuditEntry first) {
        Label day = Controls.label(ago.day(first.at()), "co-strong", "co-muted", "audit-day");
        var row = new HBox(day);
        row.setAlignment(Pos.BOTTOM_LEFT);
        row.setMinHeight(34);
        return row;
    }

    private Node entry(AuditEntry entry) {
        Label time = Controls.label(ago.time(entry.at()), "co-muted", "co-caption", "audit-time");
        time.setMinWidth(Label.USE_PREF_SIZE);
        var mark = Lines.mark(AuditWords.icon(entry.action()));
        if (AuditWords.warns(entry.action())) {
            mark.getStyleClass().add("co-warning");
        }
        Label sentence = Controls.clipped(words.sentence(entry), "audit-sentence");
        sentence.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // who stands at its beginning, what at its end
        var text = new VBox(2, sentence);
        String facts = words.facts(entry);
        if (!facts.isEmpty()) {
            text.getChildren().add(Lines.fact(facts));
        }
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(12, time, mark, text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(46);
        return row;
    }
}
