package org.companero.studio.builder;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.program.Program;
import org.companero.protocol.rules.ProgramRules;
import org.companero.studio.builder.canvas.Rows;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.model.DraftStore;
import org.companero.studio.builder.model.DraftStore.Draft;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.Saving;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Tone;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.ServerProblem;
import org.companero.studio.server.ServerUnreachable;
import org.companero.studio.shell.Destination;
import org.companero.studio.shell.Screen;
import org.companero.studio.work.TaskScope;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The flow builder as a screen of the studio: opens one program, from the server or from what this computer kept.
public final class BuilderScreen implements Screen {

    private final UUID id;
    private final BuilderTools tools;
    private final TaskScope loading;
    private final DraftStore drafts;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final StackPane content = new StackPane();
    private final BuilderBar bar;
    private @Nullable BuilderView view;
    private @Nullable Saving saving;

    /// @param id which program; it is loaded when the screen is shown
    public BuilderScreen(UUID id, BuilderTools tools) {
        this.id = id;
        this.tools = tools;
        this.loading = tools.tasks().scope();
        this.drafts = new DraftStore(tools.paths());
        this.bar = new BuilderBar(tools.messages(), tools.access());
        content.getStyleClass().add("builder-root");
        content.getStylesheets().add(BuilderView.stylesheet());
    }

    /// What was read to open the program.
    ///
    /// @param names of the creator's programs, by their ids
    private record Found(ProgramResource resource, Optional<Draft> draft, Map<String, String> names) {}

    @Override
    public Destination destination() {
        return Destination.PROGRAMS;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public boolean insideDestination() {
        return true;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> facts() {
        return bar.facts();
    }

    @Override
    public List<Node> actions() {
        return bar.actions();
    }

    @Override
    public Button primaryAction() {
        return bar.publish();
    }

    @Override
    public void onShow() {
        load();
    }

    @Override
    public void onLeave() {
        loading.close();
        if (saving != null) {
            saving.close();
        }
        if (view != null) {
            view.close();
        }
    }

    private void load() {
        content.getChildren().setAll(skeleton());
        loading.run(this::find, this::opened, this::failed);
    }

    /// Without the server, what this computer kept is enough to go on drawing.
    private Found find() {
        Optional<Draft> draft = drafts.read(id);
        try {
            return new Found(tools.programs().get(id), draft, names());
        } catch (ServerUnreachable offline) {
            Draft kept = draft.orElseThrow(() -> offline);
            Program unknown = Program.empty("", kept.program().language());
            return new Found(
                    new ProgramResource(id, kept.revision(), null, true, Instant.EPOCH, unknown), draft, Map.of());
        }
    }

    /// Without them, steps that lead to other programs are drawn nameless.
    private Map<String, String> names() {
        try {
            Map<String, String> names = new LinkedHashMap<>();
            tools.programs().list().forEach(one -> names.put(one.id().toString(), name(one.name())));
            return names;
        } catch (ServerProblem | ServerUnreachable unknown) {
            return Map.of();
        }
    }

    private void opened(Found found) {
        ProgramResource server = found.resource();
        var program = found.draft().map(Draft::program).orElse(server.program());
        var open = new OpenProgram(Rows.complete(program), tools.tasks(), ProgramRules::check);
        if (!tools.access().may(Permission.PROGRAMS_WRITE)) {
            open.lock();
        }
        ProgramResource base = found.draft()
                .map(draft -> new ProgramResource(
                        server.id(),
                        draft.revision(),
                        server.publishedVersion(),
                        server.changed(),
                        server.updatedAt(),
                        server.program()))
                .orElse(server);
        Saving kept = new Saving(open, base, tools.programs(), tools.tasks(), drafts);
        saving = kept;
        title.bind(open.programProperty().map(now -> name(now.name())));
        view = new BuilderView(open, kept, bar, tools, found.names());
        content.getChildren().setAll(view);
        if (found.draft().isPresent() && !program.equals(server.program())) {
            tools.navigator().say(tools.messages().text("builder.restored"));
        }
        view.begin();
    }

    private String name(String name) {
        return name.isBlank() ? tools.messages().text("builder.unnamed") : name;
    }

    private void failed(Exception failure) {
        Button again = Controls.quiet(tools.messages().text("builder.load.retry"), this::load);
        content.getChildren()
                .setAll(new Placeholder(
                        Feather.ALERT_CIRCLE,
                        Tone.DANGER,
                        tools.messages().text("builder.load.failed"),
                        FailureWords.of(failure, tools.messages()),
                        again));
    }

    /// Bars where the panels and cards will be.
    private static Node skeleton() {
        VBox palette = new VBox(9);
        palette.getStyleClass().add("builder-palette");
        palette.setPrefWidth(200);
        palette.setMinWidth(160);
        palette.setPadding(new javafx.geometry.Insets(16));
        for (int i = 0; i < 9; i++) {
            palette.getChildren().add(Controls.skeleton(168, i == 0 ? 32 : 28));
        }
        VBox cards = new VBox(48);
        cards.setAlignment(javafx.geometry.Pos.CENTER);
        for (int i = 0; i < 4; i++) {
            cards.getChildren().add(Controls.skeleton(236, 72));
        }
        HBox.setHgrow(cards, javafx.scene.layout.Priority.ALWAYS);
        return new HBox(palette, cards);
    }

    /// Brings an older state back as one edit that can be undone.
    static void restore(OpenProgram open, Program program) {
        open.edit(new Edit.Restore(Rows.complete(program)));
    }
}
