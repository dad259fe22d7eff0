package org.companero.studio.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import org.companero.protocol.program.CatchUp;
import org.companero.protocol.program.Group;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Trigger;
import org.companero.studio.Pictures;
import org.companero.studio.builder.edit.TriggerKind;
import org.companero.studio.builder.inspector.Inspector;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.SecretNames;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;

/// The forms of all kinds of trigger, as they are shown: every field changes the trigger, and undo brings it back.
class TriggerFormsTest {

    private static final Group TAGGED = new Group.Tag("runner");
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private static final List<Trigger> TRIGGERS = List.of(
            new Trigger.FirstMessage(id("first")),
            new Trigger.Keyword(id("keyword"), List.of("go"), Map.of("es", List.of("vamos")), Trigger.Typos.NONE),
            new Trigger.FromLink(id("link"), "spring", List.of("city")),
            new Trigger.Schedule(id("schedule"), "every weekday at 9", TAGGED),
            new Trigger.DateField(id("date"), "birthday", 2, NINE, true, TAGGED),
            new Trigger.Cohort(id("cohort"), List.of(LocalDate.parse("2027-01-04")), NINE, 7, CatchUp.SKIP, TAGGED),
            new Trigger.Inactivity(id("silence"), Duration.ofDays(3), new Group.Segment("new")),
            new Trigger.HabitMissed(id("missed"), "walk", 3),
            new Trigger.StreakReached(id("streak"), "walk", 7),
            new Trigger.GroupEntered(id("entered"), TAGGED),
            new Trigger.GroupLeft(id("left"), TAGGED),
            new Trigger.ProgramFinished(id("finished"), "", "done"),
            new Trigger.Happened(id("event"), "paid"),
            new Trigger.Enrolment(id("enrolment")),
            new Trigger.Called(id("called")));

    private static final Program PROGRAM =
            new Program(Program.SCHEMA, "Begins", "en", TRIGGERS, List.of(), List.of(), Map.of());

    private final OpenProgram open = new OpenProgram(PROGRAM, new SameThreadTasks(), program -> List.of());
    private final StepWords words =
            new StepWords(Messages.in(Locale.ENGLISH), Map.of(BuilderStage.ID.toString(), "Another program"));
    private final Inspector inspector = Pictures.onFxThread(() -> {
        Inspector built = new Inspector(open, words, new SecretNames(null, new SameThreadTasks()), node -> {});
        new Scene(built, 360, 900);
        built.applyCss(); // the form can be looked up from now on
        return built;
    });

    @Test
    void there_is_a_sample_of_every_kind_and_a_draft_of_every_kind_is_of_it() {
        assertThat(TRIGGERS.stream().map(TriggerKind::of)).containsExactly(TriggerKind.values());
        assertThat(Arrays.stream(TriggerKind.values()).map(kind -> TriggerKind.of(kind.draft(PROGRAM))))
                .containsExactly(TriggerKind.values());
    }

    @Test
    void every_kind_says_what_it_does_in_both_languages() {
        StepWords spanish = new StepWords(Messages.in(Locale.of("es")));
        for (Trigger trigger : TRIGGERS) {
            assertThat(words.title(trigger)).isNotBlank().doesNotContainPattern("\\{\\d");
            assertThat(spanish.kind(trigger)).isNotBlank().isNotEqualTo(words.kind(trigger));
        }
    }

    @Test
    void every_field_of_every_form_changes_the_trigger_and_undo_brings_it_back() {
        List<String> silent = new ArrayList<>();
        int tried = 0;
        for (Trigger trigger : TRIGGERS) {
            for (String field : fields(trigger)) {
                tried++;
                boolean changed = Pictures.onFxThread(() -> {
                    open.select(trigger.id());
                    change(inspector.lookup("#" + field), field);
                    return !open.program().equals(PROGRAM);
                });
                if (!changed) {
                    silent.add(trigger.kind() + " " + field);
                }
                Pictures.onFxThread(() -> {
                    while (open.canUndoProperty().get()) {
                        open.undo();
                    }
                    return null;
                });
                assertThat(open.program()).as(trigger.kind() + " " + field).isEqualTo(PROGRAM);
            }
        }
        assertThat(silent).as("fields that change nothing").isEmpty();
        assertThat(tried).isGreaterThan(25);
    }

    @Test
    void a_schedule_shows_its_next_ten_times_as_it_is_typed() {
        List<String> shown = Pictures.onFxThread(() -> {
            open.select(id("schedule"));
            Label next = (Label) inspector.lookup("#trigger-next");
            String before = next.getText();
            ((TextInputControl) inspector.lookup("#trigger-when")).setText("every blue moon");
            return List.of(before, next.getText());
        });

        assertThat(shown.getFirst().lines())
                .hasSize(10)
                .allSatisfy(line -> assertThat(line).contains("9:00"));
        assertThat(shown.getLast()).startsWith("Not understood yet");
    }

    private List<String> fields(Trigger trigger) {
        return Pictures.onFxThread(() -> {
            open.select(trigger.id());
            inspector.applyCss();
            return inspector.lookupAll("*").stream()
                    .filter(node -> node instanceof TextInputControl
                            || node instanceof ComboBox<?>
                            || node instanceof Spinner<?>
                            || node instanceof CheckBox)
                    .map(Node::getId)
                    .filter(name -> name != null && name.startsWith("trigger-"))
                    .distinct()
                    .toList();
        });
    }

    @SuppressWarnings("unchecked")
    private static void change(Node node, String field) {
        switch (node) {
            case TextInputControl text -> text.setText(other(field));
            case CheckBox box -> box.fire();
            case Spinner<?> spinner -> spinner.increment();
            case ComboBox<?> box -> {
                for (Object item : box.getItems()) {
                    if (!item.equals(box.getValue())) {
                        ((ComboBox<Object>) box).setValue(item);
                        return;
                    }
                }
            }
            default -> throw new IllegalArgumentException(field);
        }
    }

    private static String other(String field) {
        return switch (field) {
            case "trigger-at" -> "7:45";
            case "trigger-starts" -> "2027-03-01, 2027-04-01";
            default -> "something else";
        };
    }

    private static NodeId id(String value) {
        return new NodeId(value);
    }
}
