package org.companero.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.companero.protocol.api.Role;
import org.companero.protocol.api.Workspace;
import org.companero.studio.look.Theme;
import org.companero.studio.server.GatewaysDouble;
import org.companero.studio.server.OwnAccountDouble;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.settings.StudioPaths;
import org.companero.studio.work.FxTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StudioWindowTest {

    @TempDir
    static Path folder;

    private final GatewaysDouble gateways = new GatewaysDouble();
    private final FxTasks tasks = new FxTasks();
    private StudioWindow window;
    private SettingsStore settings;

    @Start
    void open(Stage stage) {
        var paths = new StudioPaths(folder.resolve(UUID.randomUUID().toString()));
        settings = new SettingsStore(paths);
        settings.update(current -> current.withLanguage("en"));
        window = new StudioWindow(new Workbench(gateways, tasks, settings, paths, InstantSource.system(), page -> {}));
        stage.setScene(window.scene());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1024);
        stage.setHeight(700);
        stage.show();
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void signing_in_with_enter_leads_to_the_programs(FxRobot robot) {
        signIn(robot, "companero-demo");

        assertThat(robot.lookup("#crumb-here").queryLabeled().getText()).isEqualTo("Programs");
    }

    @Test
    void a_wrong_password_is_said_under_the_password(FxRobot robot) {
        signIn(robot, "wrong");

        Labeled problem = robot.lookup("#sign-in-problem-password").queryLabeled();
        assertThat(problem.isVisible()).isTrue();
        assertThat(problem.getText()).contains("not right");
        assertThat(robot.lookup("#sign-in-email").queryAs(TextField.class).getText())
                .isEqualTo("demo@companero.local");
    }

    @Test
    void the_rail_and_the_keyboard_change_the_destination(FxRobot robot) {
        signIn(robot, "companero-demo");

        robot.clickOn("#rail-knowledge");
        assertThat(robot.lookup("#crumb-here").queryLabeled().getText()).isEqualTo("Knowledge");

        robot.press(KeyCode.CONTROL)
                .press(KeyCode.DIGIT3)
                .release(KeyCode.DIGIT3)
                .release(KeyCode.CONTROL);
        waitForFxEvents();
        assertThat(robot.lookup("#crumb-here").queryLabeled().getText()).isEqualTo("Inbox");
    }

    @Test
    void an_analyst_is_offered_no_people_and_no_documents(FxRobot robot) {
        gateways.ownAccount().as(Role.ANALYST);

        signIn(robot, "companero-demo");

        await().until(() -> !robot.lookup("#rail-inbox").query().isVisible());
        assertThat(robot.lookup("#rail-knowledge").query().isVisible()).isFalse();
        assertThat(robot.lookup("#rail-programs").query().isVisible()).isTrue();
        assertThat(robot.lookup("#programs-new").query().isVisible()).isFalse();
        robot.press(KeyCode.CONTROL)
                .press(KeyCode.DIGIT3)
                .release(KeyCode.DIGIT3)
                .release(KeyCode.CONTROL);
        waitForFxEvents();
        assertThat(robot.lookup("#crumb-here").queryLabeled().getText()).isEqualTo("Programs");
    }

    @Test
    void settings_are_reached_from_the_rail_and_from_the_account_menu(FxRobot robot) {
        signIn(robot, "companero-demo");

        robot.clickOn("#rail-settings");
        waitForFxEvents();
        assertThat(robot.lookup("#crumb-here").queryLabeled().getText()).isEqualTo("Account");
        robot.clickOn("#rail-programs").clickOn("#rail-account").clickOn("Account and settings");
        waitForFxEvents();

        assertThat(robot.lookup("#crumb-here").queryLabeled().getText()).isEqualTo("Account");
    }

    @Test
    void going_on_for_another_creator_begins_with_its_programs(FxRobot robot) {
        var other = new Workspace(new UUID(0, 7), "Other", Role.COACH);
        gateways.ownAccount().in(new Workspace(OwnAccountDouble.CREATOR, "Demo", Role.OWNER), other);
        signIn(robot, "companero-demo");
        robot.clickOn("#rail-settings");
        await().until(() -> robot.lookup("#workspace-switch").tryQuery().isPresent());

        robot.clickOn("#workspace-switch");

        await().until(() -> robot.lookup("#crumb-here").queryLabeled().getText().equals("Programs"));
        await().until(() -> !robot.lookup("#programs-new").query().isVisible());
    }

    @Test
    void theme_and_language_change_at_once_and_are_remembered(FxRobot robot) {
        signIn(robot, "companero-demo");

        robot.interact(() -> window.useTheme(Theme.DARK));
        robot.interact(() -> window.useLanguage(Locale.of("es")));

        assertThat(robot.lookup("#crumb-here").queryLabeled().getText()).isEqualTo("Programas");
        assertThat(settings.current().theme()).isEqualTo(Theme.DARK);
        assertThat(settings.current().language()).isEqualTo("es");
    }

    @Test
    void a_sign_in_that_the_server_ends_leads_back_to_the_form(FxRobot robot) {
        signIn(robot, "companero-demo");

        gateways.accounts().end();
        waitForFxEvents();

        assertThat(robot.lookup("#sign-in-form").tryQuery()).isPresent();
    }

    @Test
    void signing_out_leads_back_to_the_form(FxRobot robot) {
        signIn(robot, "companero-demo");

        robot.clickOn("#rail-account");
        robot.clickOn("Sign out");
        waitForFxEvents();

        assertThat(robot.lookup("#sign-in-form").tryQuery()).isPresent();
        assertThat(gateways.accounts().remembered()).isEmpty();
    }

    private void signIn(FxRobot robot, String password) {
        robot.clickOn("#sign-in-email").write("demo@companero.local");
        robot.clickOn("#sign-in-password").write(password).type(KeyCode.ENTER);
        waitForFxEvents();
        await().until(() -> robot.lookup("#rail-account").tryQuery().isPresent()
                || robot.lookup("#sign-in-problem-password").queryLabeled().isVisible());
    }
}
