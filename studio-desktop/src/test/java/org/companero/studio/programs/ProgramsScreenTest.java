package org.companero.studio.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.companero.protocol.frame.LiveEvent;
import org.companero.protocol.program.Program;
import org.companero.studio.server.GatewaysDouble;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.ShellDouble;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ProgramsScreenTest {

    private final GatewaysDouble gateways = new GatewaysDouble();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final List<UUID> opened = new ArrayList<>();
    private ShellDouble shell;
    private ProgramsScreen screen;

    @Start
    void open(Stage stage) {
        shell = new ShellDouble(tasks, (destination, navigator) -> {
            screen = new ProgramsScreen(
                    gateways,
                    Messages.in(Locale.ENGLISH),
                    tasks,
                    () -> Instant.parse("2026-11-21T10:00:00Z"),
                    navigator,
                    new Access(),
                    opened::add);
            return screen;
        });
        shell.open(stage);
    }

    @Test
    void an_empty_list_offers_starters_and_one_of_them_begins_a_program(FxRobot robot) {
        robot.clickOn("#starter-answers");

        assertThat(opened).hasSize(1);
        assertThat(gateways.programs().list())
                .singleElement()
                .satisfies(program -> assertThat(program.name()).isEqualTo("Answers from your documents"));
    }

    @Test
    void the_new_program_takes_the_name_that_was_typed(FxRobot robot) {
        robot.clickOn("#programs-new");
        robot.clickOn("#new-program-name").write("Better sleep");
        robot.clickOn("#new-program #starter-course");

        assertThat(gateways.programs().list())
                .singleElement()
                .satisfies(program -> assertThat(program.name()).isEqualTo("Better sleep"));
    }

    @Test
    void escape_closes_the_sheet_and_begins_nothing(FxRobot robot) {
        robot.clickOn("#programs-new");
        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup("#new-program").tryQuery()).isEmpty();
        assertThat(gateways.programs().list()).isEmpty();
    }

    @Test
    void enter_opens_the_chosen_program(FxRobot robot) {
        UUID id = gateways.programs().create(Program.empty("Sleep", "en")).id();
        robot.interact(screen::onShow);

        robot.clickOn("Sleep");

        assertThat(opened).containsExactly(id);
    }

    @Test
    void what_somebody_else_saves_appears_by_itself(FxRobot robot) {
        var created = gateways.programs().create(Program.empty("Sleep", "en"));

        robot.interact(() -> gateways.live().tell(new LiveEvent.Program(created.id(), 1)));

        assertThat(robot.lookup("Sleep").tryQuery()).isPresent();
    }

    @Test
    void a_program_is_renamed_in_its_row(FxRobot robot) {
        gateways.programs().create(Program.empty("Sleep", "en"));
        robot.interact(screen::onShow);

        robot.clickOn(".program-more").clickOn("Rename");
        robot.lookup("#program-name-field").queryAs(TextField.class).clear();
        robot.write("Better sleep").type(KeyCode.ENTER);

        assertThat(opened).isEmpty();
        assertThat(gateways.programs().list())
                .singleElement()
                .satisfies(program -> assertThat(program.name()).isEqualTo("Better sleep"));
    }

    @Test
    void a_deleted_program_comes_back_when_undo_is_pressed(FxRobot robot) {
        gateways.programs().create(Program.empty("Sleep", "en"));
        robot.interact(screen::onShow);

        robot.clickOn(".program-more").clickOn("Delete");
        assertThat(gateways.programs().list()).isEmpty();
        robot.clickOn("#toast-undo");

        assertThat(gateways.programs().list()).hasSize(1);
        assertThat(robot.lookup("Sleep").tryQuery()).isPresent();
    }
}
