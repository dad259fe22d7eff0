package org.companero.studio.builder.inspector;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The fields of a step's form. Each is bound to a part of the step by its path, see [Part], and changes the latest
/// step, so that fields never undo each other. Typing keeps the form; a choice or a list builds it anew.
final class Fields {

    private static final int LONGEST_NAME = 40;

    private final Form form;
    private final StepWords words;
    private final Latest latest;

    Fields(Form form, StepWords words, Latest latest) {
        this.form = form;
        this.words = words;
        this.latest = latest;
    }

    Messages messages() {
        return words.messages();
    }

    StepWords words() {
        return words;
    }

    Program program() {
        return latest.program();
    }

    String text(String key) {
        return words.messages().text(key);
    }

    /// Several letters at the same path are one undo.
    void type(String path, @Nullable Object value) {
        latest.change((Step) Part.set((Record) latest.step(), path, value), path);
    }

    void put(String path, @Nullable Object value) {
        latest.rebuild((Step) Part.set((Record) latest.step(), path, value));
    }

    void section(String name, Node... content) {
        form.section(name, content);
    }

    void hint(String words) {
        form.add(Controls.wrapped(words, "builder-hint"));
    }

    TextField line(String path, String now, String prompt) {
        return form.line(id(path), now, prompt, typed -> type(path, typed));
    }

    /// A line into which variables can be put.
    Node filled(String path, String now, String prompt) {
        return form.lineWithVariables(id(path), now, prompt, typed -> type(path, typed));
    }

    Node area(String path, String now, String prompt) {
        return form.area(id(path), now, prompt, typed -> type(path, typed));
    }

    /// The name under which something is kept, as people read it.
    TextField variable(String path, String now) {
        TextField field = form.line(
                id(path), StepWords.human(now), text("builder.form.variable.prompt"), typed -> type(path, name(typed)));
        field.getStyleClass().add("builder-variable");
        return field;
    }

    /// What people type as a name, in the form that names have.
    static String name(String typed) {
        String plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[0-9_]+|_+$", "");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    /// Several words in one line, with commas between them.
    Node wordList(String path, List<String> now, String prompt) {
        return form.line(
                id(path),
                String.join(", ", now),
                prompt,
                typed -> type(
                        path,
                        List.of(typed.split(",")).stream()
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .toList()));
    }

    Node number(String path, int min, int max, int now, String name) {
        return form.number(id(path), min, max, now, name, value -> type(path, value));
    }

    /// A number that may be left out. Half typed, such as a lone minus, it changes nothing.
    TextField decimal(String path, @Nullable BigDecimal now, String prompt, boolean optional) {
        return form.line(id(path), now == null ? "" : now.toPlainString(), prompt, typed -> {
            if (typed.isBlank()) {
                if (optional) {
                    type(path, null);
                }
                return;
            }
            try {
                type(path, new BigDecimal(typed.strip().replace(',', '.')));
            } catch (NumberFormatException notYet) {
                return;
            }
        });
    }

    <T> ComboBox<T> choice(String path, List<T> values, T now, Function<T, String> names) {
        return form.choice(id(path), values, now, names, chosen -> put(path, chosen));
    }

    CheckBox check(String path, boolean now, String name) {
        return form.check(id(path), now, name, on -> put(path, on));
    }

    /// A time of day, such as 20:30.
    TextField time(String path, @Nullable LocalTime now, String prompt, boolean optional) {
        TextField field = form.line(id(path), now == null ? "" : now.toString(), prompt, typed -> {
            try {
                if (!typed.isBlank() || optional) {
                    type(path, typed.isBlank() ? null : LocalTime.parse(padded(typed)));
                }
            } catch (DateTimeParseException notYet) {
                return;
            }
        });
        field.setPrefColumnCount(5);
        return field;
    }

    static String padded(String typed) {
        String time = typed.strip().replace('.', ':');
        return time.matches("\\d:\\d\\d") ? "0" + time : time;
    }

    /// Days of the week to choose; none stands for all.
    Node days(String path, Set<DayOfWeek> now) {
        HBox row = new HBox(4);
        Set<DayOfWeek> chosen = new HashSet<>(now);
        for (DayOfWeek day : DayOfWeek.values()) {
            ToggleButton button = new ToggleButton(
                    day.getDisplayName(TextStyle.NARROW_STANDALONE, messages().locale()));
            String name =
                    day.getDisplayName(TextStyle.FULL_STANDALONE, messages().locale());
            button.setId(id(path) + "-" + day.getValue());
            button.setAccessibleText(name);
            button.setTooltip(Controls.tooltip(name));
            button.getStyleClass().add("builder-day");
            button.setSelected(chosen.contains(day));
            button.selectedProperty().addListener((was, before, on) -> {
                if (on) {
                    chosen.add(day);
                } else {
                    chosen.remove(day);
                }
                type(path, chosen.isEmpty() ? Set.of() : EnumSet.copyOf(chosen));
            });
            row.getChildren().add(button);
        }
        return new VBox(4, row, Controls.wrapped(text("builder.form.days.hint"), "builder-hint"));
    }

    /// A list whose rows can be put in order, taken away and added.
    ///
    /// @param row the fields of the member at that place
    /// @param fresh a new member, given those that are there
    <T> Node list(String path, List<T> now, IntFunction<Node> row, Function<List<T>, T> fresh, String add) {
        VBox rows = new VBox(8);
        for (int i = 0; i < now.size(); i++) {
            rows.getChildren().add(row.apply(i));
        }
        return new VBox(
                6,
                rows,
                form.link(
                        id(path) + "-add",
                        add,
                        () -> changeList(path, now, list -> {
                            list.add(fresh.apply(now));
                            return list;
                        })));
    }

    /// What stands in a list that can be put in order: up, down, away.
    <T> HBox row(String path, List<T> list, int place, Node content) {
        String id = id(path) + "-" + place;
        var up = form.small(id + "-up", Feather.CHEVRON_UP, text("builder.form.up"), () -> swap(path, list, place, -1));
        var down = form.small(
                id + "-down", Feather.CHEVRON_DOWN, text("builder.form.down"), () -> swap(path, list, place, 1));
        up.setDisable(place == 0);
        down.setDisable(place == list.size() - 1);
        var away = form.small(
                id + "-remove",
                Feather.X,
                text("builder.form.remove"),
                () -> changeList(path, list, changed -> {
                    changed.remove(place);
                    return changed;
                }));
        HBox.setHgrow(content, Priority.ALWAYS);
        if (content instanceof Label words) {
            words.setMaxWidth(Double.MAX_VALUE);
        }
        HBox row = new HBox(2, content, up, down, away);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// A member that needs several fields, framed.
    <T> Node framed(String path, List<T> list, int place, Node first, Node... more) {
        VBox box = new VBox(6, row(path, list, place, first));
        box.getChildren().addAll(more);
        box.getStyleClass().add("builder-case");
        return box;
    }

    private <T> void swap(String path, List<T> list, int place, int by) {
        changeList(path, list, changed -> {
            Collections.swap(changed, place, place + by);
            return changed;
        });
    }

    private <T> void changeList(String path, List<T> list, UnaryOperator<List<T>> change) {
        @SuppressWarnings("unchecked")
        @Nullable
        List<T> now = (List<T>) Part.get((Record) latest.step(), path);
        put(path, change.apply(new ArrayList<>(now != null && now.size() == list.size() ? now : list)));
    }

    /// Things beside each other.
    static HBox beside(Node... things) {
        HBox row = new HBox(8, things);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// A muted word between fields.
    static Node word(String words) {
        Label label = Controls.label(words, "co-muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    Form form() {
        return form;
    }

    /// The id under which a field is found: `step-` and the path with dashes.
    static String id(String path) {
        return "step-" + path.replace('.', '-');
    }
}
