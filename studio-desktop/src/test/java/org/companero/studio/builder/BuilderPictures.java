package org.companero.studio.builder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.Role;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Say;
import org.companero.studio.builder.canvas.FlowCanvas;
import org.companero.studio.builder.crowd.CrowdRun;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.server.OwnAccountDouble;
import org.companero.studio.shell.Access;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;

/// The builder in the situations that the documentation shows, and that a designer would want to see.
public final class BuilderPictures {

    private BuilderPictures() {}

    private static final List<String> STEPS = List.of(
            "message",
            "card",
            "question",
            "several",
            "conversation",
            "extract",
            "classify",
            "branch",
            "switch",
            "split",
            "wait",
            "count",
            "check_in",
            "webhook",
            "call_program");

    /// What to draw, by the picture's name.
    public static Map<String, Function<Messages, Parent>> all() {
        Map<String, Function<Messages, Parent>> pictures = new TreeMap<>();
        pictures.put(
                "builder",
                messages -> stage(SamplePrograms.sleep(), messages, view -> {
                    view.open().select(SamplePrograms.id("choice_1"));
                }));
        pictures.put(
                "builder-empty",
                messages -> stage(
                        Program.empty(
                                "Six weeks to better sleep", messages.locale().getLanguage()),
                        messages,
                        view -> {}));
        pictures.put("builder-program", messages -> stage(SamplePrograms.sleep(), messages, view -> {}));
        pictures.put(
                "builder-branch",
                messages -> stage(
                        SamplePrograms.sleep(), messages, view -> view.open().select(SamplePrograms.id("branch_1"))));
        pictures.put(
                "builder-question",
                messages -> stage(
                        SamplePrograms.sleep(), messages, view -> view.open().select(SamplePrograms.id("question_1"))));
        pictures.put(
                "builder-problems", messages -> stage(SamplePrograms.sleep(), messages, BuilderPictures::problems));
        pictures.put(
                "builder-rehearse", messages -> stage(SamplePrograms.sleep(), messages, BuilderPictures::rehearse));
        pictures.put(
                "builder-rehearse-start",
                messages -> stage(SamplePrograms.sleep(), messages, view -> {
                    view.open().select(SamplePrograms.id("choice_1"));
                    view.rehearsing().set(true);
                    press(view, "#rehearse-who");
                }));
        pictures.put("builder-tests", messages -> stage(SamplePrograms.sleep(), messages, BuilderPictures::tests));
        pictures.put(
                "builder-crowd",
                messages -> stage(SamplePrograms.sleep(), messages, view -> {
                    view.rehearsing().set(true);
                    view.trying().show(RehearsalSide.Tab.CROWD);
                    view.trying().crowd().run(CrowdRun.Patience.LOW);
                }));
        pictures.put("builder-publish", messages -> stage(SamplePrograms.sleep(), messages, BuilderView::publish));
        pictures.put("builder-coach", BuilderPictures::coach);
        pictures.put("builder-conflict", messages -> conflict(messages));
        pictures.put(
                "builder-far",
                messages -> stage(
                        SamplePrograms.sleep(), messages, view -> view.canvas().openAt(0.4)));
        pictures.put(
                "builder-300",
                messages -> stage(
                        SamplePrograms.large(300),
                        messages,
                        view -> view.canvas().openWhole()));
        for (String step : STEPS) {
            pictures.put(
                    "builder-step-" + step,
                    messages -> stage(
                            SampleSteps.program(), messages, view -> view.open().select(SampleSteps.id(step))));
        }
        pictures.put("builder-step-webhook", messages -> {
            BuilderStage stage = stage(SampleSteps.program(), messages, new SameThreadTasks());
            stage.secrets.put("booking_key", "value");
            stage.secrets.put("newsletter", "value");
            stage.view().open().select(SampleSteps.id("webhook"));
            return stage.shell();
        });
        pictures.put(
                "builder-notes",
                messages -> stage(SampleSteps.program(), messages, view -> {
                    view.open().select(SampleSteps.id("classify"));
                    view.canvas().addNote(new org.companero.protocol.program.Position(-232, 240));
                }));
        pictures.put("builder-translation", messages -> {
            Parent root =
                    stage(SampleSteps.program(), messages, view -> view.open().select(SampleSteps.id("question")));
            org.companero.studio.look.Theme.LIGHT.applyTo(new javafx.scene.Scene(root, 1440, 900));
            root.applyCss();
            ((javafx.scene.control.ToggleButton) root.lookup("#language-es")).fire();
            root.getScene().setRoot(new javafx.scene.Group());
            return root;
        });
        pictures.put("builder-languages", messages -> stage(SampleSteps.program(), messages, view -> {}));
        return pictures;
    }

    private static Parent stage(Program program, Messages messages, Consumer<BuilderView> act) {
        var tasks = new SameThreadTasks();
        var stage = stage(program, messages, tasks);
        act.accept(stage.view());
        tasks.pass(Duration.ofMillis(200));
        return stage.shell();
    }

    private static BuilderStage stage(Program program, Messages messages, SameThreadTasks tasks) {
        try {
            return new BuilderStage(program, 12, messages.locale(), tasks, Files.createTempDirectory("builder"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For who may look and not change.
    private static Parent coach(Messages messages) {
        var access = new Access();
        access.know(new OwnAccountDouble().as(Role.COACH).account());
        try {
            var stage = new BuilderStage(
                    SamplePrograms.sleep(),
                    12,
                    messages.locale(),
                    new SameThreadTasks(),
                    Files.createTempDirectory("builder"),
                    access);
            stage.view().open().select(SamplePrograms.id("choice_1"));
            return stage.shell();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void problems(BuilderView view) {
        OpenProgram open = view.open();
        FlowCanvas canvas = view.canvas();
        open.select(SamplePrograms.id("message_3"));
        canvas.add(StepKind.WAIT);
        open.edit(new Edit.ChangeStep(new Say.Message(SamplePrograms.id("message_2"), "Screens off by ten", ""), ""));
        open.select(SamplePrograms.id("message_2"));
    }

    private static void rehearse(BuilderView view) {
        view.rehearsing().set(true);
        var rehearsal = view.rehearsal();
        rehearsal.write("Ana");
        rehearsal.press(new Choice("badly", "Badly"));
    }

    private static void press(BuilderView view, String id) {
        ((ToggleButton) view.lookup(id)).fire();
    }

    /// Two chats are kept, and one of them goes otherwise after a change.
    private static void tests(BuilderView view) {
        rehearse(view);
        view.rehearsal().keep(view.rehearsal().freshName());
        view.rehearsal().restart();
        view.rehearsal().keep(view.rehearsal().freshName());
        view.open()
                .edit(new Edit.ChangeStep(
                        new Say.Message(SamplePrograms.id("message_1"), "", "Welcome to better nights!"), ""));
        view.trying().show(RehearsalSide.Tab.TESTS);
        view.trying().tests().accept(1);
    }

    private static Parent conflict(Messages messages) {
        var tasks = new SameThreadTasks();
        BuilderStage stage = stage(SamplePrograms.sleep(), messages, tasks);
        Program theirs =
                new Edit.RemoveNodes(java.util.Set.of(SamplePrograms.id("message_3"))).apply(SamplePrograms.sleep());
        stage.programs.save(BuilderStage.ID, theirs, 7);
        stage.view().open().edit(new Edit.Rename("Six weeks to better sleep and calmer evenings"));
        tasks.pass(Duration.ofSeconds(2));
        return stage.shell();
    }
}
