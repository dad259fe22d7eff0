package org.companero.studio.builder;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.ProgramVersion;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.server.FailureWords;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;

/// What was published so far. Any version can be compared with the draft, or brought back into it, which can be
/// undone; and people who are in an older version can be brought to the published one.
final class VersionsPanel extends VBox {

    private final UUID id;
    private final OpenProgram open;
    private final BuilderTools tools;
    private final Messages messages;
    private final TaskScope tasks;
    private final StepWords words;
    private final Consumer<NodeId> jump;
    private final VBox list = new VBox(8);

    /// @param jump shows a node on the canvas and selects it
    VersionsPanel(
            UUID id, OpenProgram open, StepWords words, Consumer<NodeId> jump, BuilderTools tools, Runnable close) {
        this.id = id;
        this.open = open;
        this.words = words;
        this.jump = jump;
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
        if (versions.size() > 1 && !open.isLocked()) {
            ProgramVersion latest = versions.getFirst();
            Button bring = Controls.quiet(messages.text("builder.upgrade.begin"), () -> upgrade(latest));
            bring.setId("upgrade-begin");
            bring.setMaxWidth(Double.MAX_VALUE);
            list.getChildren().addFirst(bring);
        }
    }

    /// Shows something about one version instead of the list, with a way back.
    private void show(String title, Node content) {
        Button back = Controls.link(messages.text("builder.versions.back"), this::load);
        back.setId("versions-back");
        list.getChildren().setAll(back, Controls.wrapped(title, "co-title"), content);
    }

    private void compare(ProgramVersion version) {
        tasks.run(
                () -> tools.programs().version(id, version.version()),
                (Program program) -> show(
                        messages.text("builder.compare.title", version.version()),
                        new ComparePane(program, open.program(), words, jump)),
                this::failed);
    }

    private void upgrade(ProgramVersion latest) {
        tasks.run(
                () -> tools.programs().version(id, latest.version()),
                (Program program) -> show(
                        messages.text("builder.upgrade.title", latest.version()),
                        new UpgradePane(id, latest.version(), program, tools.programs(), words, tasks)),
                this::failed);
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
        Button compare = Controls.link(messages.text("builder.versions.compare"), () -> compare(version));
        compare.setId("compare-" + version.version());
        HBox head = new HBox(8, number, Controls.spacer(), compare, restore);
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
