package org.companero.studio.builder.rehearse;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.companero.protocol.engine.Value;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramTest.Given;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Translation;
import org.companero.protocol.program.Variable;
import org.companero.protocol.rehearsal.Givens;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;

/// Whom a rehearsal is for, where it begins, and what is known by then.
final class StartPane extends VBox {

    private static final List<String> USUAL_ZONES = List.of(
            "Europe/Madrid",
            "Europe/London",
            "America/Mexico_City",
            "America/Bogota",
            "America/Argentina/Buenos_Aires",
            "America/New_York",
            "America/Los_Angeles",
            "Asia/Tokyo",
            "Australia/Sydney");

    private final Rehearsal rehearsal;
    private final OpenProgram open;
    private final Messages messages;
    private final Runnable begun;
    private final TextField name = new TextField();
    private final ComboBox<String> language = new ComboBox<>();
    private final ComboBox<String> zone = new ComboBox<>();
    private final Map<Variable, TextField> known = new LinkedHashMap<>();
    private Runnable away = () -> {};

    /// @param begun called once a rehearsal began
    StartPane(Rehearsal rehearsal, OpenProgram open, StepWords words, Runnable begun) {
        super(8);
        this.rehearsal = rehearsal;
        this.open = open;
        this.messages = words.messages();
        this.begun = begun;
        getStyleClass().add("builder-start");
        name.setId("rehearse-name");
        language.setId("rehearse-language");
        zone.setId("rehearse-zone");
        open.selectionProperty().addListener((was, before, now) -> {
            if (isVisible()) {
                fill();
            }
        });
    }

    void onBegun(Runnable act) {
        away = act;
    }

    void show(boolean on) {
        setVisible(on);
        setManaged(on);
        if (on) {
            fill();
        }
    }

    private void fill() {
        Program program = open.program();
        MadeUp member = rehearsal.member();
        name.setText(member.name());
        language.getItems()
                .setAll(Stream.concat(
                                Stream.of(program.language()),
                                program.translations().stream().map(Translation::language))
                        .distinct()
                        .toList());
        language.setValue(member.language().isEmpty() ? program.language() : member.language());
        TreeSet<String> zones = new TreeSet<>(USUAL_ZONES);
        zones.add(member.zone().getId());
        zone.getItems().setAll(zones);
        zone.setValue(member.zone().getId());
        GridPane who = grid();
        row(who, "builder.rehearse.name", name);
        row(who, "builder.rehearse.language", language);
        row(who, "builder.rehearse.zone", zone);
        getChildren().setAll(who);
        known.clear();
        if (open.selected().orElse(null) instanceof Step) {
            fillKnown(program);
        }
        Button start = Controls.quiet(
                messages.text(
                        open.selected().orElse(null) instanceof Step
                                ? "builder.rehearse.start-here"
                                : "builder.rehearse.start"),
                this::start);
        start.setId("rehearse-start");
        start.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(start);
    }

    private void fillKnown(Program program) {
        GridPane values = grid();
        program.steps().stream()
                .flatMap(step -> Variable.keptBy(step).stream())
                .filter(variable ->
                        known.keySet().stream().noneMatch(one -> one.name().equals(variable.name())))
                .limit(8)
                .forEach(variable -> known.put(variable, new TextField()));
        known.forEach((variable, field) -> {
            field.setId("rehearse-knows-" + variable.name());
            field.setAccessibleText(StepWords.human(variable.name()));
            values.addRow(
                    values.getRowCount(),
                    Controls.label(StepWords.human(variable.name()), "builder-field-name"),
                    field);
            GridPane.setHgrow(field, Priority.ALWAYS);
        });
        if (!known.isEmpty()) {
            getChildren().addAll(Controls.wrapped(messages.text("builder.rehearse.knows"), "builder-hint"), values);
        }
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(10, 6);
        grid.setMaxWidth(Double.MAX_VALUE);
        return grid;
    }

    private void row(GridPane grid, String key, Node field) {
        field.setAccessibleText(messages.text(key));
        if (field instanceof ComboBox<?> box) {
            box.setMaxWidth(Double.MAX_VALUE);
        }
        HBox.setHgrow(field, Priority.ALWAYS);
        GridPane.setHgrow(field, Priority.ALWAYS);
        Label words = Controls.label(messages.text(key), "builder-field-name");
        words.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), words, field);
    }

    private void start() {
        String spoken = language.getValue().equals(open.program().language()) ? "" : language.getValue();
        rehearsal.cast(new MadeUp(name.getText().strip(), spoken, ZoneId.of(zone.getValue())));
        if (open.selected().orElse(null) instanceof Step step) {
            rehearsal.restartAt(step, known());
        } else {
            rehearsal.restart();
        }
        away.run();
        begun.run();
    }

    private Map<String, Value> known() {
        List<Given> givens = new ArrayList<>();
        known.forEach((variable, field) -> {
            if (!field.getText().isBlank()) {
                givens.add(new Given(
                        variable.name(), variable.type(), field.getText().strip()));
            }
        });
        return Givens.values(givens);
    }
}
