package org.companero.studio.builder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.UpgradePreview;
import org.companero.protocol.api.UpgradePreview.Fate;
import org.companero.protocol.api.UpgradePreview.Standing;
import org.companero.protocol.api.UpgradeRequest;
import org.companero.protocol.api.UpgradeResource;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.upgrade.Landing;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.ProgramGateway;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.jspecify.annotations.Nullable;

/// Brings people who are in an older version to the published one: shows where each would land, asks where those
/// shall go whose step is gone, and can be taken back.
final class UpgradePane extends VBox {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(700);

    private final UUID id;
    private final int version;
    private final Program target;
    private final ProgramGateway programs;
    private final StepWords words;
    private final Messages messages;
    private final TaskScope tasks;
    private final Map<NodeId, Landing> landings = new HashMap<>();
    private long asked;

    /// @param target the program as it was published in that version
    UpgradePane(UUID id, int version, Program target, ProgramGateway programs, StepWords words, TaskScope tasks) {
        super(10);
        this.id = id;
        this.version = version;
        this.target = target;
        this.programs = programs;
        this.words = words;
        this.messages = words.messages();
        this.tasks = tasks;
        setId("upgrade");
        getChildren().setAll(Controls.skeleton(300, 40), Controls.skeleton(300, 56), Controls.skeleton(300, 56));
        preview();
    }

    private UpgradeRequest request() {
        return new UpgradeRequest(version, landings);
    }

    private void preview() {
        long now = ++asked;
        tasks.run(
                () -> programs.previewUpgrade(id, request()),
                preview -> {
                    if (now == asked) {
                        show(preview);
                    }
                },
                failure -> failed(failure, this::preview));
    }

    private void failed(Exception failure, Runnable again) {
        Button retry = Controls.link(messages.text("builder.load.retry"), again);
        getChildren().setAll(Controls.notice(FailureWords.of(failure, messages), Tone.WARNING, retry));
    }

    private void show(UpgradePreview preview) {
        if (preview.people() == 0) {
            getChildren().setAll(Controls.wrapped(messages.text("builder.upgrade.nobody", version), "builder-hint"));
            return;
        }
        long undecided = preview.steps().stream()
                .filter(one -> one.fate() == Fate.UNDECIDED)
                .mapToLong(Standing::people)
                .sum();
        List<Node> rows = new ArrayList<>();
        rows.add(Controls.wrapped(messages.text("builder.upgrade.people", preview.people(), version), "co-strong"));
        rows.add(Controls.wrapped(
                undecided == 0
                        ? messages.text("builder.upgrade.decided")
                        : messages.text("builder.upgrade.undecided", undecided),
                "builder-hint"));
        preview.steps().forEach(one -> rows.add(row(one)));
        Button go = Controls.primary(messages.text("builder.upgrade.go", preview.people()), this::begin);
        go.setId("upgrade-go");
        go.setDisable(undecided > 0);
        HBox buttons = new HBox(Controls.spacer(), go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        rows.add(buttons);
        getChildren().setAll(rows);
    }

    private Node row(Standing standing) {
        String title = standing.title().isBlank() ? messages.text("builder.upgrade.unnamed") : standing.title();
        var people = Controls.pill(
                messages.text("builder.upgrade.count", standing.people()),
                standing.fate() == Fate.UNDECIDED ? Tone.WARNING : Tone.PLAIN);
        HBox head = new HBox(8, Controls.clipped(title, "co-strong"), Controls.spacer(), people);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(4, head);
        NodeId step = standing.step();
        if (step != null && (standing.fate() == Fate.UNDECIDED || landings.containsKey(step))) {
            row.getChildren().add(landing(step));
        } else {
            row.getChildren().add(Controls.wrapped(fate(standing), "builder-hint"));
        }
        row.getStyleClass().add("builder-version-row");
        return row;
    }

    private String fate(Standing standing) {
        return switch (standing.fate()) {
            case KEPT -> messages.text("builder.upgrade.kept");
            case MOVED -> messages.text("builder.upgrade.moved", title(standing.to()));
            case ENDED -> messages.text("builder.upgrade.ends");
            case UNDECIDED -> messages.text("builder.upgrade.where");
        };
    }

    private String title(@Nullable NodeId step) {
        return step == null ? "" : target.step(step).map(words::title).orElse(step.value());
    }

    private ComboBox<Landing> landing(NodeId step) {
        ComboBox<Landing> box = new ComboBox<>();
        box.setId("landing-" + step);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(messages.text("builder.upgrade.where"));
        box.setAccessibleText(messages.text("builder.upgrade.where"));
        target.steps().stream().map(Step::id).map(Landing.AtStep::new).forEach(box.getItems()::add);
        box.getItems().add(new Landing.TheEnd());
        box.setCellFactory(_ -> cell());
        box.setButtonCell(cell());
        box.setValue(landings.get(step));
        box.valueProperty().addListener((was, before, now) -> {
            if (now != null) {
                landings.put(step, now);
                preview();
            }
        });
        return box;
    }

    private ListCell<Landing> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Landing landing, boolean empty) {
                super.updateItem(landing, empty);
                setText(
                        switch (landing) {
                            case null -> messages.text("builder.upgrade.where");
                            case Landing.AtStep(NodeId to) -> messages.text("builder.upgrade.moved", title(to));
                            case Landing.TheEnd _ -> messages.text("builder.upgrade.ends");
                        });
            }
        };
    }

    private void begin() {
        getChildren().setAll(Controls.skeleton(300, 40));
        tasks.run(() -> programs.upgrade(id, request()), this::follow, failure -> failed(failure, this::preview));
    }

    private void follow(UpgradeResource upgrade) {
        switch (upgrade.state()) {
            case APPLYING, ROLLING_BACK -> {
                ProgressBar bar = new ProgressBar(
                        upgrade.people() == 0 ? 0 : (double) (upgrade.done() + upgrade.stayed()) / upgrade.people());
                bar.setMaxWidth(Double.MAX_VALUE);
                String text = upgrade.state() == UpgradeResource.State.APPLYING
                        ? "builder.upgrade.applying"
                        : "builder.upgrade.rolling-back";
                getChildren().setAll(Controls.wrapped(messages.text(text, upgrade.done(), upgrade.people())), bar);
                tasks.after(LOOK_AGAIN, () -> look(upgrade.id()));
            }
            case APPLIED -> {
                Button back = Controls.link(messages.text("builder.upgrade.take-back"), () -> takeBack(upgrade.id()));
                back.setId("upgrade-take-back");
                getChildren()
                        .setAll(
                                Controls.notice(
                                        messages.text("builder.upgrade.applied", upgrade.done(), version),
                                        Tone.SUCCESS),
                                Controls.wrapped(messages.text("builder.upgrade.take-back.hint"), "builder-hint"),
                                back);
            }
            case ROLLED_BACK ->
                getChildren()
                        .setAll(Controls.notice(
                                messages.text("builder.upgrade.rolled-back", upgrade.done(), upgrade.stayed()),
                                Tone.PLAIN));
        }
    }

    private void look(UUID upgrade) {
        tasks.run(() -> programs.upgrade(upgrade), this::follow, failure -> failed(failure, () -> look(upgrade)));
    }

    private void takeBack(UUID upgrade) {
        tasks.run(() -> programs.rollBack(upgrade), this::follow, failure -> failed(failure, () -> look(upgrade)));
    }
}
