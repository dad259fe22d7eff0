package org.companero.studio.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.studio.Pictures;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.builder.edit.Translations;
import org.companero.studio.builder.inspector.Inspector;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.SecretNames;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.text.Messages;
import org.companero.studio.work.PausedTasks;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;

/// The forms of all kinds of step, as they are shown: every field changes the step, and undo brings it back.
class StepFormsTest {

    private final OpenProgram open =
            new OpenProgram(SampleSteps.program(), new SameThreadTasks(), program -> List.of());
    private final PausedTasks reading = new PausedTasks();
    private final SecretNames secrets = new SecretNames(() -> List.of("booking_key", "mail_key"), reading);
    private final Inspector inspector = Pictures.onFxThread(() -> {
        var words = new StepWords(Messages.in(Locale.ENGLISH), Map.of(BuilderStage.ID.toString(), "Every step"));
        Inspector built = new Inspector(open, words, secrets, node -> {});
        new Scene(built, 360, 900);
        built.applyCss(); // the form can be looked up from now on
        return built;
    });

    @Test
    void the_samples_have_every_kind_of_step() {
        assertThat(SampleSteps.steps().stream().map(StepKind::of)).containsExactly(StepKind.values());
    }

    @Test
    void every_text_of_every_form_changes_the_step_and_undo_brings_it_back() {
        List<String> silent = new ArrayList<>();
        int tried = 0;
        for (Step step : SampleSteps.steps()) {
            for (String id : fields(step, TextInputControl.class)) {
                tried++;
                boolean changed = Pictures.onFxThread(() -> {
                    open.select(step.id());
                    var field = (TextInputControl) inspector.lookup("#" + id);
                    field.setText(other(id, field.getText()));
                    return !now(step).equals(step);
                });
                if (!changed) {
                    silent.add(step.kind() + " " + id);
                }
                undoAll();
                assertThat(open.program()).as(step.kind() + " " + id).isEqualTo(SampleSteps.program());
            }
        }
        assertThat(silent).as("fields that change nothing").isEmpty();
        assertThat(tried).isGreaterThan(SampleSteps.steps().size() * 2);
    }

    @Test
    void every_menu_number_check_and_day_of_every_form_changes_the_step() {
        List<String> silent = new ArrayList<>();
        for (Step step : SampleSteps.steps()) {
            act(step, ComboBox.class, silent, box -> {
                for (int i = 0; i < box.getItems().size(); i++) {
                    if (!box.getItems().get(i).equals(box.getValue())) {
                        choose(box, i);
                        return;
                    }
                }
            });
            act(step, Spinner.class, silent, spinner -> {
                Object before = spinner.getValue();
                spinner.increment();
                if (spinner.getValue().equals(before)) {
                    spinner.decrement();
                }
            });
            act(step, CheckBox.class, silent, CheckBox::fire);
            act(step, ToggleButton.class, silent, ToggleButton::fire);
        }
        assertThat(silent).as("fields that change nothing").isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void choose(ComboBox<?> box, int place) {
        ((ComboBox<Object>) box).setValue(box.getItems().get(place));
    }

    @Test
    void lists_grow_shrink_and_change_their_order() {
        for (Step step : SampleSteps.steps()) {
            for (String id : fields(step, Button.class)) {
                if (id.endsWith("-add") || id.endsWith("-remove") || id.endsWith("-down") || id.endsWith("-up")) {
                    Pictures.onFxThread(() -> {
                        open.select(step.id());
                        Button button = (Button) inspector.lookup("#" + id);
                        boolean can = !button.isDisabled();
                        button.fire();
                        assertThat(now(step).equals(step))
                                .as(step.kind() + " " + id)
                                .isEqualTo(!can);
                        return null;
                    });
                    undoAll();
                }
            }
        }
    }

    @Test
    void a_broken_expression_is_pointed_at_below_its_field() {
        String fault = Pictures.onFxThread(() -> {
            open.select(SampleSteps.id("branch"));
            return ((Label) inspector.lookup("#step-cases-0-condition-conditions-3-expression-fault")).getText();
        });

        assertThat(fault).isNotBlank();
    }

    @Test
    void the_shares_of_a_split_are_shown_in_per_cent_of_all() {
        List<String> texts = Pictures.onFxThread(() -> {
            open.select(SampleSteps.id("split"));
            return inspector.lookupAll(".co-muted").stream()
                    .filter(Label.class::isInstance)
                    .map(node -> ((Label) node).getText())
                    .toList();
        });

        assertThat(texts).contains("67 %", "33 %");
    }

    @Test
    void another_program_is_chosen_by_its_name() {
        String name = Pictures.onFxThread(() -> {
            open.select(SampleSteps.id("start_program"));
            return shown((ComboBox<?>) inspector.lookup("#step-program"));
        });

        assertThat(name).isEqualTo("Every step");
    }

    @Test
    void a_secret_is_chosen_among_those_that_are_kept_once_they_are_known() {
        Pictures.onFxThread(() -> {
            open.select(SampleSteps.id("webhook"));
            assertThat(inspector.lookup("#step-headers-0-secret-choose"))
                    .as("before the names are known")
                    .isNull();
            reading.finish();
            inspector.applyCss();
            var menu = (MenuButton) inspector.lookup("#step-headers-0-secret-choose");
            menu.getItems().getLast().fire();
            return menu;
        });

        var call =
                (Connect.Webhook) open.program().step(SampleSteps.id("webhook")).orElseThrow();
        assertThat(call.headers().getFirst().secret()).isEqualTo("mail_key");
    }

    @Test
    void a_secret_that_is_not_kept_is_said_to_be_missing_and_where_to_add_it() {
        String hint = Pictures.onFxThread(() -> {
            open.select(SampleSteps.id("webhook"));
            reading.finish();
            inspector.applyCss();
            ((TextInputControl) inspector.lookup("#step-headers-0-secret")).setText("calendar_key");
            return ((Label) inspector.lookup("#step-headers-0-secret-hint")).getText();
        });

        assertThat(hint).contains("“calendar_key”").contains("Settings, Secrets");
    }

    private static <T> String shown(ComboBox<T> box) {
        return box.getConverter().toString(box.getValue());
    }

    @Test
    void a_translation_is_typed_beside_the_original_counted_and_undone() {
        Program before = open.program();
        long missing = Translations.missing(before, "es");
        Pictures.onFxThread(() -> {
            open.select(SampleSteps.id("choice"));
            ((ToggleButton) inspector.lookup("#language-es")).fire();
            ((TextInputControl) inspector.lookup("#translate-text")).setText("¿Dormiste bien?");
            return null;
        });

        assertThat(Translations.texts(open.program(), SampleSteps.id("choice"), "es"))
                .containsEntry("text", "¿Dormiste bien?");
        assertThat(Translations.missing(open.program(), "es")).isEqualTo(missing - 1);
        undoAll();
        assertThat(open.program()).isEqualTo(before);
    }

    @Test
    void a_language_added_and_taken_away_in_the_programs_form_is_undone_with_its_texts() {
        Program before = open.program();
        Pictures.onFxThread(() -> {
            open.select(java.util.Set.of());
            ((Button) inspector.lookup("#language-es-remove")).fire();
            return null;
        });
        assertThat(open.program().translations()).isEmpty();

        undoAll();

        assertThat(open.program()).isEqualTo(before);
    }

    @Test
    void a_branch_keeps_its_labels_while_its_conditions_change() {
        Pictures.onFxThread(() -> {
            open.select(SampleSteps.id("branch"));
            ((Button) inspector.lookup("#step-cases-0-condition-conditions-0-remove")).fire();
            return null;
        });

        var branch =
                (Decide.Branch) open.program().step(SampleSteps.id("branch")).orElseThrow();
        assertThat(branch.cases().getFirst().label()).isEqualTo("Tired, at night");
    }

    // ---- finding and acting

    private Step now(Step step) {
        return open.program().step(step.id()).orElseThrow();
    }

    private <N extends Node> List<String> fields(Step step, Class<N> type) {
        return Pictures.onFxThread(() -> {
            open.select(step.id());
            inspector.applyCss();
            List<String> ids = new ArrayList<>();
            inspector.lookup(".builder-inspector-body").lookupAll("*").forEach(node -> {
                String id = node.getId();
                if (type.isInstance(node)
                        && id != null
                        && id.startsWith("step-")
                        && !id.equals("step-duplicate")
                        && !id.equals("step-delete")) {
                    ids.add(id);
                }
            });
            return ids;
        });
    }

    private <N extends Node> void act(
            Step step, Class<N> type, List<String> silent, java.util.function.Consumer<N> act) {
        for (String id : fields(step, type)) {
            boolean changed = Pictures.onFxThread(() -> {
                open.select(step.id());
                act.accept(type.cast(inspector.lookup("#" + id)));
                return !now(step).equals(step);
            });
            boolean only = step instanceof org.companero.protocol.program.Connect && id.equals("step-program");
            if (!changed && !only) {
                silent.add(step.kind() + " " + id);
            }
            undoAll();
        }
    }

    /// Something that is right in a field of that name, and not what stands there.
    private static String other(String id, String now) {
        if (id.endsWith("-at")
                || id.endsWith("-from") && now.contains(":")
                || id.endsWith("-to") && now.contains(":")) {
            return "07:15";
        }
        return id.endsWith("-by") || id.endsWith("-min") || id.endsWith("-max") ? "7" : now + " b";
    }

    private void undoAll() {
        Pictures.onFxThread(() -> {
            while (open.canUndoProperty().get()) {
                open.undo();
            }
            return null;
        });
    }
}
