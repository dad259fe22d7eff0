package org.companero.studio.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.Citation;
import org.companero.protocol.api.DocumentResource.Status;
import org.companero.protocol.api.PassageInPlace;
import org.companero.studio.server.GatewaysDouble;
import org.companero.studio.server.KnowledgeDouble;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.settings.StudioPaths;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.ShellDouble;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class KnowledgeScreenTest {

    @TempDir
    static Path folder;

    private final GatewaysDouble gateways = new GatewaysDouble();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final Uploads uploads = new Uploads(gateways.knowledge(), messages, tasks);
    private ShellDouble shell;
    private KnowledgeScreen screen;

    @Start
    void open(Stage stage) {
        var settings = new SettingsStore(new StudioPaths(folder));
        shell = new ShellDouble(tasks, (destination, navigator) -> {
            screen = new KnowledgeScreen(
                    gateways,
                    uploads,
                    messages,
                    tasks,
                    () -> Instant.parse("2026-11-21T10:00:00Z"),
                    settings,
                    navigator,
                    new Access());
            return screen;
        });
        shell.open(stage);
    }

    @Test
    void an_added_file_is_followed_until_it_is_ready(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("Evening routine.md"), "Dim the lights.");

        robot.interact(() -> uploads.add(List.of(file), Set.of()));
        assertThat(robot.lookup(".item-row .progress-bar").tryQuery()).isPresent();
        robot.interact(() -> tasks.pass(Duration.ofSeconds(3)));

        assertThat(robot.lookup("Evening routine.md").tryQuery()).isPresent();
        assertThat(robot.lookup(".item-row .progress-bar").tryQuery()).isEmpty();
    }

    @Test
    void an_empty_file_says_what_is_wrong_in_its_row(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("empty.md"), "");

        robot.interact(() -> uploads.add(List.of(file), Set.of()));

        Labeled problem = robot.lookup("#item-problem").queryLabeled();
        assertThat(problem.getText()).contains("empty");
    }

    @Test
    void a_deleted_document_is_gone_for_good_when_the_time_to_undo_is_over(FxRobot robot) {
        gateways.knowledge().put(KnowledgeDouble.document("sleep.pdf", 2048, Status.READY, null));
        robot.interact(screen::onShow);

        robot.clickOn("#knowledge-delete");
        assertThat(robot.lookup("#knowledge-empty").tryQuery()).isPresent();
        robot.interact(() -> tasks.pass(Duration.ofSeconds(10)));

        assertThat(gateways.knowledge().list()).isEmpty();
    }

    @Test
    void a_deleted_document_comes_back_when_undo_is_pressed(FxRobot robot) {
        gateways.knowledge().put(KnowledgeDouble.document("sleep.pdf", 2048, Status.READY, null));
        robot.interact(screen::onShow);

        robot.clickOn("#knowledge-delete").clickOn("#toast-undo");

        assertThat(robot.lookup("sleep.pdf").tryQuery()).isPresent();
        assertThat(gateways.knowledge().list()).hasSize(1);
    }

    @Test
    void a_question_is_answered_with_its_source_and_the_source_opens(FxRobot robot) {
        var citation = new Citation(new UUID(0, 1), "sleep.pdf", 3, "Dim the lights.", 4, "Evenings");
        gateways.knowledge()
                .answerWith(new AskResponse("Dim the lights.", List.of(citation), AnswerMode.EXTRACTIVE, "x", 30));
        gateways.knowledge()
                .openWith(new PassageInPlace(
                        new UUID(0, 1),
                        "sleep.pdf",
                        3,
                        "Dim the lights.",
                        4,
                        "Evenings",
                        0,
                        15,
                        "Before. ",
                        " After."));

        robot.clickOn("#ask-question").write("What helps?").type(KeyCode.ENTER);
        assertThat(robot.lookup("#ask-mode").queryLabeled().getText()).isEqualTo("Exact sentences");
        robot.clickOn(".citation-card");
        assertThat(robot.lookup(".passage-quote").tryQuery()).isPresent();
        robot.clickOn("#passage-back");

        assertThat(robot.lookup("#passage").tryQuery()).isEmpty();
    }

    @Test
    void leaving_stops_listening(FxRobot robot) {
        assertThat(gateways.live().listening()).isEqualTo(1);

        robot.interact(() -> shell.shell().close());

        assertThat(gateways.live().listening()).isZero();
    }
}
