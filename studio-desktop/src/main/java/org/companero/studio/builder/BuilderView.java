package org.companero.studio.builder;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.SecretResource;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.studio.builder.canvas.CanvasStage;
import org.companero.studio.builder.canvas.FlowCanvas;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.inspector.Inspector;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.Saving;
import org.companero.studio.builder.model.SecretNames;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.builder.rehearse.OtherPrograms;
import org.companero.studio.builder.rehearse.Rehearsal;
import org.companero.studio.server.FailureWords;
import org.companero.studio.settings.Settings;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.jspecify.annotations.Nullable;

/// The builder's panels: what can be added, the drawing, and what is selected, or the rehearsal in its place.
final class BuilderView extends StackPane implements BuilderBar.Acts {

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final OpenProgram open;
    private final Saving saving;
    private final BuilderTools tools;
    private final Messages messages;
    private final StepWords words;
    private final TaskScope tasks;
    private final FlowCanvas canvas;
    private final Palette palette;
    private final Inspector inspector;
    private final StackPane side = new StackPane();
    private final BooleanProperty rehearsing = new SimpleBooleanProperty();
    private @Nullable Rehearsal rehearsal;
    private @Nullable RehearsalSide trying;
    private @Nullable VersionsPanel versions;

    BuilderView(OpenProgram open, Saving saving, BuilderBar bar, BuilderTools tools, Map<String, String> programs) {
        this.open = open;
        this.saving = saving;
        this.tools = tools;
        this.messages = tools.messages();
        this.tasks = tools.tasks().scope();
        this.words = new StepWords(messages, programs);
        Pane ghosts = new Pane();
        ghosts.setMouseTransparent(true);
        canvas = new FlowCanvas(open, words, tasks);
        CanvasStage stage = new CanvasStage(canvas);
        palette = new Palette(canvas, words, ghosts);
        palette.setVisible(!open.isLocked());
        palette.setManaged(!open.isLocked());
        inspector = new Inspector(open, words, secretNames(), this::jump);
        side.getStyleClass().add("builder-side");
        side.getChildren().setAll(inspector);
        ProblemsBar problems = new ProblemsBar(open, words, canvas);
        stage.putOver(problems, Pos.BOTTOM_CENTER);
        stage.widthProperty().addListener((was, before, now) -> problems.fit(now.doubleValue()));
        BorderPane centre = new BorderPane(stage);
        centre.setTop(new ConflictBanner(open, saving, words, tools));
        Settings settings = tools.settings().current();
        ThreePanes panes = new ThreePanes(
                palette,
                centre,
                side,
                settings.panels(),
                (panel, width) -> tools.settings().update(now -> now.withPanel(panel, width)));
        getChildren().addAll(panes, ghosts);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        rehearsing.addListener((was, before, on) -> rehearse(on));
        open.trailProperty().addListener((was, before, now) -> {
            NodeId current = now.current();
            if (current != null) {
                canvas.reveal(current);
            }
        });
        bar.follow(open, saving, this);
    }

    private SecretNames secretNames() {
        boolean may = tools.access().may(Permission.KEYS_MANAGE);
        Callable<List<String>> source =
                () -> tools.secrets().list().stream().map(SecretResource::name).toList();
        return new SecretNames(may ? source : null, tasks);
    }

    static String stylesheet() {
        return Objects.requireNonNull(BuilderView.class.getResource("/org/companero/studio/builder/builder.css"))
                .toExternalForm();
    }

    /// The view was put on stage.
    void begin() {
        canvas.requestFocus();
    }

    /// Late results are dropped from now on.
    void close() {
        tasks.close();
        if (versions != null) {
            versions.close();
        }
    }

    OpenProgram open() {
        return open;
    }

    FlowCanvas canvas() {
        return canvas;
    }

    /// The rehearsal under way, if there is one.
    @Nullable
    Rehearsal rehearsal() {
        return rehearsal;
    }

    /// What is beside a rehearsal under way, if there is one.
    @Nullable
    RehearsalSide trying() {
        return trying;
    }

    private void jump(NodeId node) {
        open.select(node);
        canvas.centre(node);
    }

    private void onKey(KeyEvent event) {
        if (UNDO.match(event)) {
            open.undo();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            open.redo();
        } else if (SAVE.match(event)) {
            saving.saveNow();
        } else if (event.getText().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
            palette.focusSearch();
        } else if (event.getCode() == KeyCode.ENTER
                && event.getTarget() == canvas
                && open.selected().isPresent()) {
            inspector.edit();
        } else {
            return;
        }
        event.consume();
    }

    // ---- the right side: inspector, rehearsal or versions

    private void rehearse(boolean on) {
        if (rehearsal != null) {
            rehearsal.stop();
            rehearsal = null;
        }
        if (trying != null) {
            trying.close();
            trying = null;
        }
        if (!on) {
            showSide(inspector);
            canvas.requestFocus();
            return;
        }
        Instant today = InstantSource.system().instant();
        OtherPrograms others = new OtherPrograms(tools.programs(), tasks);
        Rehearsal begun =
                new Rehearsal(open, tools.documents(), others, tasks, messages, today, ZoneId.systemDefault());
        rehearsal = begun;
        RehearsalSide view = new RehearsalSide(begun, open, others, tasks, today, words, () -> rehearsing.set(false));
        trying = view;
        showSide(view);
        begun.restart();
        view.begin();
    }

    private void showSide(Node panel) {
        if (versions != null && versions != panel) {
            versions.close();
            versions = null;
        }
        side.getChildren().setAll(panel);
    }

    @Override
    public BooleanProperty rehearsing() {
        return rehearsing;
    }

    @Override
    public void showVersions() {
        rehearsing.set(false);
        VersionsPanel panel = new VersionsPanel(
                saving.serverProperty().get().id(), open, words, this::jump, tools, () -> showSide(inspector));
        showSide(panel);
        versions = panel;
    }

    @Override
    public void publish() {
        PublishDialog[] dialog = new PublishDialog[1];
        dialog[0] = new PublishDialog(open, saving, tools, () -> {
            getChildren().remove(dialog[0]);
            canvas.requestFocus();
        });
        getChildren().add(dialog[0]);
        dialog[0].begin();
    }

    @Override
    public void saveCopy() {
        String name = messages.text("builder.copy.name", open.program().name());
        Program copy = new Edit.Rename(name).apply(open.program());
        tasks.run(
                () -> tools.programs().create(copy),
                made -> tools.navigator().say(messages.text("builder.copy.made", name)),
                failure -> tools.navigator().say(FailureWords.of(failure, messages)));
    }

    @Override
    public void showProgram() {
        rehearsing.set(false);
        open.select(Set.of());
        showSide(inspector);
    }
}
