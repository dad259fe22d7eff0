package org.companero.studio.builder;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.ProgramVersion;
import org.companero.protocol.program.Program;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.server.FailureWords;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;

/// What was published so far. Any version can be brought back into the draft, which can be undone.
final class VersionsPanel extends VBox {

    private final UUID id;
    private final OpenProgram open;
    private final BuilderTools tools;
    private final Messages messages;
    private final TaskScope tasks;
    private final VBox list = new VBox(8);

    VersionsPanel(UUID id, OpenProgram open, BuilderTools tools, Runnable close) {
        this.id = id;
        this.open = open;
        this.tools = tools;
        this.messages = tools.messages();
        this.tasks = tools.tasks().scope();
        getStyleClass().add("builder-inspector");
        Button away = Controls.icon(org.kordamp.ikonli.feather.Feather.X, messages.text("builder.close"), close);
        away.setId("versions-close");
        HBox head = new HBox(Controls.label(messages.text("builder.versions"), "co-title"), Controls.spacer(), away);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("builder-rehearsal-head");
        list.getStyleClass().add("builder-inspector-body");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        load();
    }

    private void load() {
        list.getChildren().setAll(Controls.skeleton(300, 56), Controls.skeleton(300, 56));
        tasks.run(() -> tools.programs().versions(id), this::show, this::failed);
    }

    /// Late answers are dropped.
    void close() {
        tasks.close();
    }

    private void failed(Exception failure) {
        Button again = Controls.link(messages.text("builder.load.retry"), this::load);
        list.getChildren().setAll(Controls.notice(FailureWords.of(failure, messages), Tone.WARNING, again));
    }

    private void show(List<ProgramVersion> versions) {
        if (versions.isEmpty()) {
            list.getChildren().setAll(Controls.wrapped(messages.text("builder.versions.none"), "builder-hint"));
            return;
        }
        list.getChildren().setAll(versions.stream().map(this::row).toList());
    }

    private Node row(ProgramVersion version) {
        Label number = Controls.label(messages.text("builder.version.number", version.version()), "co-strong");
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(ZoneId.systemDefault())
                .format(version.publishedAt());
        Label meta = Controls.clipped(when + " · " + version.author(), "builder-hint");
        Button restore = Controls.link(messages.text("builder.versions.restore"), () -> restore(version));
        restore.setId("restore-" + version.version());
        restore.setVisible(!open.isLocked());
        HBox head = new HBox(number, Controls.spacer(), restore);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(2, head, meta);
        if (!version.notes().isBlank()) {
            row.getChildren().add(Controls.wrapped(version.notes()));
        }
        row.getStyleClass().add("builder-version-row");
        return row;
    }

    private void restore(ProgramVersion version) {
        tasks.run(
                () -> tools.programs().version(id, version.version()),
                (Program program) -> {
                    BuilderScreen.restore(open, program);
                    tools.navigator()
                            .offerUndo(
                                    messages.text("builder.versions.restored", version.version()),
                                    open::undo,
                                    () -> {});
                },
                this::failed);
    }
}
