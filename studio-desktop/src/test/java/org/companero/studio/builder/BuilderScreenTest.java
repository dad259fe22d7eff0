package org.companero.studio.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.companero.studio.Pictures;
import org.companero.studio.builder.canvas.FlowCanvas;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.look.Theme;
import org.companero.studio.server.ServerUnreachable;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BuilderScreenTest {

    @TempDir
    static Path folder;

    private final SameThreadTasks tasks = new SameThreadTasks();
    private BuilderStage stage;
    private FlowCanvas canvas;
    private OpenProgram open;

    @Start
    void start(Stage window) {
        stage = new BuilderStage(
                SamplePrograms.sleep(),
                2,
                Locale.ENGLISH,
                tasks,
                folder.resolve(UUID.randomUUID().toString()));
        Scene scene = new Scene(stage.shell(), 1440, 900);
        Theme.LIGHT.applyTo(scene);
        window.setScene(scene);
        window.setX(0);
        window.setY(0);
        window.setWidth(1440); // the stage is shared with other tests, which may have made it smaller
        window.setHeight(900);
        window.show();
        canvas = stage.view().canvas();
        open = stage.view().open();
    }

    /// Lays out what is new, so that the robot finds it where it will be.
    @BeforeEach
    void settle() {
        waitForFxEvents();
        from(() -> {
            stage.shell().applyCss();
            stage.shell().layout();
            return null;
        });
        waitForFxEvents();
    }

    @Test
    void a_click_in_the_palette_adds_a_step_after_the_selected_one_and_selects_it(FxRobot robot) {
        select("message_3");
        onFx(() -> open.edit(new Edit.Disconnect(exit("message_3", Outlet.NEXT))));

        robot.clickOn("#add-question");

        assertThat(leads("message_3", Outlet.NEXT)).isEqualTo("question_2");
        assertThat(open.selection()).containsExactly(id("question_2"));
    }

    @Test
    void a_step_added_after_a_connected_one_goes_in_between_and_one_undo_takes_all_of_it_back(FxRobot robot) {
        select("message_1");

        robot.clickOn("#add-message");
        assertThat(leads("message_1", Outlet.NEXT)).isEqualTo("message_4");
        assertThat(leads("message_4", Outlet.NEXT)).isEqualTo("question_1");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);

        assertThat(open.program()).isEqualTo(SamplePrograms.sleep());
    }

    @Test
    void a_step_dragged_from_the_palette_lands_where_it_is_dropped(FxRobot robot) {
        Point2D target = at(-300, 90);

        Bounds row = from(() -> {
            Node node = stage.shell().lookup("#add-wait");
            return node.localToScreen(node.getLayoutBounds());
        });
        drag(robot, new Point2D(row.getCenterX(), row.getCenterY()), target);

        assertThat(open.program().step(id("wait_2"))).isPresent();
        Position place = open.program().layout().get(id("wait_2"));
        assertThat(place.x()).isBetween(-300 - 126.0, -300 - 110.0);
    }

    @Test
    void cards_are_dragged_onto_the_grid_and_back_by_undo(FxRobot robot) {
        drag(robot, middle("wait_1"), middle("wait_1").add(53, 21));

        Position moved = open.program().layout().get(id("wait_1"));
        assertThat(moved).isNotEqualTo(new Position(0, 632));
        assertThat(moved.x() % 8).isZero();
        assertThat(moved.y() % 8).isZero();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(open.program()).isEqualTo(SamplePrograms.sleep());
        robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        assertThat(open.program().layout()).containsEntry(id("wait_1"), moved);
    }

    @Test
    void a_line_is_drawn_from_a_port_to_a_card(FxRobot robot) {
        drag(robot, foot("message_2"), middle("message_3"));

        assertThat(leads("message_2", Outlet.NEXT)).isEqualTo("message_3");
    }

    @Test
    void a_line_dropped_into_the_void_offers_what_comes_next(FxRobot robot) {
        drag(robot, foot("message_2"), at(-200, 680));
        robot.type(KeyCode.ENTER);
        settle();

        assertThat(leads("message_2", Outlet.NEXT)).isEqualTo("message_4");
    }

    @Test
    void a_node_with_several_free_outlets_asks_which_one_is_meant(FxRobot robot) {
        onFx(() -> {
            open.edit(new Edit.Disconnect(exit("choice_1", "well")));
            open.edit(new Edit.Disconnect(exit("choice_1", "so_so")));
        });

        drag(robot, foot("choice_1"), middle("set_variable_1"));
        assertThat(open.program().transition(id("choice_1"), "well")).isEmpty();
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        settle();

        assertThat(leads("choice_1", "so_so")).isEqualTo("set_variable_1");
    }

    @Test
    void typing_in_the_inspector_changes_the_card_and_is_undone_together(FxRobot robot) {
        robot.clickOn(middle("message_2"));
        settle();
        TextArea text = robot.lookup("#step-text").queryAs(TextArea.class);
        robot.clickOn(text)
                .type(KeyCode.END)
                .press(KeyCode.CONTROL)
                .type(KeyCode.A)
                .release(KeyCode.CONTROL)
                .write("Sleep");

        assertThat(((Say.Message) step("message_2")).text()).isEqualTo("Sleep");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertThat(open.program()).isEqualTo(SamplePrograms.sleep());
        assertThat(robot.lookup("#step-text").queryAs(TextArea.class).getText()).startsWith("Tonight, put");
    }

    @Test
    void answers_are_added_and_removed_in_the_inspector_and_typing_goes_on(FxRobot robot) {
        select("choice_1");
        robot.clickOn("#step-options-add");
        settle();
        robot.clickOn("#step-options-3-label").write("Great");

        assertThat(((Ask.Choice) step("choice_1")).options())
                .extracting("label")
                .containsExactly("Well", "So-so", "Badly", "Great");
        robot.clickOn("#step-options-0-remove");
        settle();
        assertThat(open.program().transition(id("choice_1"), "well")).isEmpty();
    }

    @Test
    void delete_removes_the_selected_card_with_its_lines(FxRobot robot) {
        robot.clickOn(middle("message_3")).type(KeyCode.DELETE);

        assertThat(open.program().step(id("message_3"))).isEmpty();
        assertThat(open.program().transition(id("answer_1"), Outlet.NO_ANSWER)).isEmpty();
    }

    @Test
    void a_marquee_selects_what_it_touches_and_the_arrows_move_it(FxRobot robot) {
        drag(robot, at(-276, 464), at(90, 590));
        assertThat(open.selection()).containsExactlyInAnyOrder(id("set_variable_1"), id("message_2"));

        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);

        assertThat(open.program()).isEqualTo(SamplePrograms.sleep());
    }

    @Test
    void selected_cards_are_duplicated_and_everything_can_be_selected(FxRobot robot) {
        robot.clickOn(middle("message_2"));
        robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        assertThat(open.selection()).containsExactly(id("message_4"));

        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);

        assertThat(open.selection()).hasSize((int) open.program().nodes().count());
    }

    @Test
    void the_wheel_pans_and_zooms_at_the_pointer_and_fit_brings_all_back(FxRobot robot) {
        int before = canvas.zoomPercent();
        Point2D still = middle("choice_1");
        onFx(() -> wheel(still, 0, 120, true));
        assertThat(canvas.zoomPercent()).isGreaterThan(before);
        assertThat(middle("choice_1").distance(still)).isLessThan(2);
        onFx(() -> wheel(still, 30, -50, false));
        assertThat(middle("choice_1").subtract(still).distance(30, -50)).isLessThan(2);

        robot.clickOn("#builder-zoom-full");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(canvas.zoomPercent()).isEqualTo(100));
        robot.clickOn("#builder-fit");

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(canvas.zoomPercent()).isLessThan(100));
    }

    @Test
    void dragging_with_the_middle_button_pans_and_changes_nothing(FxRobot robot) {
        Point2D before = middle("wait_1");

        robot.moveTo(at(-250, 200)).press(MouseButton.MIDDLE).moveBy(40, 60).release(MouseButton.MIDDLE);
        settle();

        assertThat(middle("wait_1").subtract(before)).isEqualTo(new Point2D(40, 60));
        assertThat(open.program()).isEqualTo(SamplePrograms.sleep());
    }

    @Test
    void a_problem_is_counted_shown_and_keeps_the_program_from_being_published(FxRobot robot) {
        onFx(() -> {
            open.edit(new Edit.ChangeStep(new Say.Message(id("message_2"), "Screens off", ""), ""));
            open.select(Set.of());
            tasks.pass(Duration.ofMillis(200));
        });
        assertThat(robot.lookup("#builder-publish").query().isDisabled()).isTrue();

        robot.clickOn("#builder-problems-show");

        assertThat(open.selection()).containsExactly(id("message_2"));
    }

    @Test
    void tidy_lays_out_anew_and_can_be_undone(FxRobot robot) {
        robot.clickOn("#builder-tidy");
        settle();
        assertThat(open.program().layout()).isNotEqualTo(SamplePrograms.sleep().layout());

        onFx(open::undo);

        assertThat(open.program()).isEqualTo(SamplePrograms.sleep());
    }

    @Test
    void somebody_elses_save_is_shown_and_mine_can_be_kept(FxRobot robot) {
        Program theirs = new Edit.Rename("Theirs").apply(SamplePrograms.sleep());
        onFx(() -> {
            stage.programs.save(BuilderStage.ID, theirs, 7);
            open.edit(new Edit.Rename("Mine"));
            tasks.pass(Duration.ofSeconds(2));
        });
        assertThat(robot.lookup("#builder-saved .label").queryLabeled().getText())
                .isEqualTo("Changed elsewhere");

        robot.clickOn("#conflict-keep");
        settle();

        assertThat(stage.programs.get(BuilderStage.ID).program().name()).isEqualTo("Mine");
        assertThat(robot.lookup("#builder-saved .label").queryLabeled().getText())
                .isEqualTo("All saved");
    }

    @Test
    void publishing_asks_once_and_says_which_version_came_of_it(FxRobot robot) {
        robot.clickOn("#builder-publish");
        settle();
        robot.clickOn("#publish-notes").write("Kinder words");
        robot.clickOn("#publish-now");
        settle();

        assertThat(stage.programs.versions(BuilderStage.ID).getFirst().notes()).isEqualTo("Kinder words");
        assertThat(robot.lookup("#builder-version").queryLabeled().getText()).isEqualTo("v3 · published");
        assertThat(robot.lookup("Published v3").tryQuery()).isPresent();
    }

    @Test
    void a_rehearsal_runs_beside_the_canvas_and_asks_the_documents(FxRobot robot) {
        robot.clickOn("#builder-rehearse");
        settle();
        robot.clickOn("#rehearse-input").write("Ana").type(KeyCode.ENTER);
        settle();
        robot.clickOn((Node) robot.lookup(".builder-chat-choice")
                .match(node ->
                        node instanceof Labeled button && button.getText().equals("Badly"))
                .query());
        settle();

        assertThat(stage.asked).containsExactly("How can I sleep better after a bad night?");
        assertThat(open.trailProperty().get().current()).isEqualTo(id("wait_1"));
        robot.clickOn("#rehearse-close");
        assertThat(open.trailProperty().get().visited()).isEmpty();
    }

    @Test
    void an_old_version_is_brought_back_into_the_draft(FxRobot robot) {
        onFx(() -> {
            stage.programs.publish(BuilderStage.ID, 7, "first");
            open.edit(new Edit.Rename("Another name"));
        });

        robot.clickOn("#builder-versions");
        settle();
        robot.clickOn("#restore-3");
        settle();

        assertThat(open.program().name()).isEqualTo("Six weeks to better sleep");
    }

    @Test
    void without_the_server_what_this_computer_kept_is_opened_and_saved_when_it_answers_again(FxRobot robot) {
        onFx(() -> {
            stage.programs.failWith(new ServerUnreachable(URI.create("http://127.0.0.1:1"), new IOException()));
            open.edit(new Edit.Rename("Kept here"));
            tasks.pass(Duration.ofSeconds(2));
            stage.reopen();
        });
        assertThat(robot.lookup("#crumb-here").queryLabeled().getText()).isEqualTo("Kept here");

        onFx(() -> {
            stage.programs.failWith(null);
            tasks.pass(Duration.ofSeconds(70));
        });

        assertThat(stage.programs.get(BuilderStage.ID).program().name()).isEqualTo("Kept here");
    }

    @Test
    void the_palette_is_searched_by_keyboard_alone(FxRobot robot) {
        onFx(() -> open.select(Set.of()));
        robot.clickOn(at(-280, 300));

        robot.type(KeyCode.SLASH);
        onFx(() -> {
            stage.shell().lookup("#builder-search").requestFocus();
            ((TextField) stage.shell().lookup("#builder-search")).setText("bran");
        });
        robot.type(KeyCode.ENTER);
        settle();

        assertThat(open.program().step(id("branch_2"))).isPresent();
    }

    @Test
    void tab_walks_through_the_steps_and_escape_selects_nothing(FxRobot robot) {
        robot.clickOn(at(-280, 300)).type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        settle();
        assertThat(open.selection()).containsExactly(id("message_1"));

        robot.type(KeyCode.ESCAPE);

        assertThat(open.selection()).isEmpty();
    }

    // ---- where things are on the screen

    private static NodeId id(String value) {
        return SamplePrograms.id(value);
    }

    private static org.companero.studio.builder.edit.Exit exit(String node, String outlet) {
        return new org.companero.studio.builder.edit.Exit(id(node), outlet);
    }

    private Step step(String value) {
        return open.program().step(id(value)).orElseThrow();
    }

    private String leads(String from, String outlet) {
        return open.program()
                .transition(id(from), outlet)
                .map(Transition::to)
                .map(NodeId::value)
                .orElse("nowhere");
    }

    private void select(String node) {
        onFx(() -> open.select(id(node)));
        settle();
    }

    private void onFx(Runnable act) {
        from(() -> {
            act.run();
            return null;
        });
        settle();
    }

    private static <T> T from(Supplier<T> act) {
        return Pictures.onFxThread(act::get);
    }

    private Point2D middle(String node) {
        return from(() -> {
            Bounds bounds = canvas.screenBoundsOf(id(node));
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    private Point2D foot(String node) {
        return from(() -> {
            Bounds bounds = canvas.screenBoundsOf(id(node));
            return new Point2D(bounds.getCenterX(), bounds.getMaxY());
        });
    }

    /// A place on the drawing, on the screen.
    private Point2D at(double x, double y) {
        return from(() -> canvas.onScreen(x, y));
    }

    private void wheel(Point2D at, double dx, double dy, boolean control) {
        Point2D here = canvas.localToScene(canvas.screenToLocal(at));
        canvas.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                here.getX(),
                here.getY(),
                at.getX(),
                at.getY(),
                false,
                control,
                false,
                false,
                false,
                false,
                dx,
                dy,
                dx,
                dy,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from)
                .press(MouseButton.PRIMARY)
                .moveTo(from.add(6, 6))
                .moveTo(from.midpoint(to))
                .moveTo(to)
                .release(MouseButton.PRIMARY);
        settle();
    }
}
