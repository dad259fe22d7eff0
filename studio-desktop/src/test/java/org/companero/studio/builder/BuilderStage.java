package org.companero.studio.builder;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.Node;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.Citation;
import org.companero.protocol.api.ProgramSummary;
import org.companero.protocol.program.Program;
import org.companero.studio.look.Theme;
import org.companero.studio.server.ProgramsDouble;
import org.companero.studio.server.SecretsDouble;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.settings.StudioPaths;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.AccountActions;
import org.companero.studio.shell.Screen;
import org.companero.studio.shell.Shell;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// The builder on a stage of its own: in the real frame, over programs in memory.
public final class BuilderStage {

    public static final UUID ID = UUID.fromString("5b1f0c52-8f0e-4c53-9a36-3c1b3f0f7a10");

    final ProgramsDouble programs = new ProgramsDouble();
    final SecretsDouble secrets = new SecretsDouble();
    final Access access;
    final StudioPaths paths;
    final Messages messages;
    final Shell shell;
    BuilderScreen screen;
    private final BuilderTools tools;
    final List<String> asked = new ArrayList<>();
    RuntimeException documentsFail = null;

    /// @param published the version people run, or null
    public BuilderStage(Program program, Integer published, Locale language, Tasks tasks, Path home) {
        this(program, published, language, tasks, home, new Access());
    }

    /// @param access what the person in front of it may do
    public BuilderStage(Program program, Integer published, Locale language, Tasks tasks, Path home, Access access) {
        this.access = access;
        programs.put(
                new ProgramSummary(
                        ID,
                        program.name(),
                        7,
                        published,
                        true,
                        program.steps().size(),
                        0,
                        0,
                        Instant.parse("2026-11-20T09:00:00Z")),
                program);
        paths = new StudioPaths(home);
        messages = Messages.in(language);
        shell = new Shell(
                messages, tasks, (destination, navigator) -> nowhere(), access, "creator@example.org", new Nobody());
        tools = new BuilderTools(
                programs,
                secrets,
                request -> answer(request.question()),
                tasks,
                messages,
                new SettingsStore(paths),
                paths,
                shell,
                access);
        screen = new BuilderScreen(ID, tools);
        shell.show(screen);
    }

    private static Screen nowhere() {
        throw new IllegalStateException("this stage has one screen");
    }

    private AskResponse answer(String question) {
        asked.add(question);
        if (documentsFail != null) {
            throw documentsFail;
        }
        return new AskResponse(
                "Keep your bedroom cool, and get up at the same time every day, also after a bad night.",
                List.of(new Citation(
                        ID, "Sleep basics", 3, "get up at the same time every day", 4, "After a bad night")),
                AnswerMode.EXTRACTIVE,
                "extractive",
                12);
    }

    /// Leaves the builder and comes back, as after a restart.
    void reopen() {
        screen = new BuilderScreen(ID, tools);
        shell.show(screen);
    }

    public Shell shell() {
        return shell;
    }

    /// The builder's panels, once the program is loaded.
    public BuilderView view() {
        return find("BuilderView", screen.content(), BuilderView.class);
    }

    static <N> N find(String what, Node root, Class<N> type) {
        if (type.isInstance(root)) {
            return type.cast(root);
        }
        if (root instanceof javafx.scene.Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                N found = find(what, child, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// Account acts that do nothing.
    private static final class Nobody implements AccountActions {

        @Override
        public Theme theme() {
            return Theme.LIGHT;
        }

        @Override
        public void useTheme(Theme theme) {}

        @Override
        public void useLanguage(Locale language) {}

        @Override
        public void signOut() {}

        @Override
        public void workspaceChanged() {}
    }
}
