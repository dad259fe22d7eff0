package org.companero.studio.admin.privacy;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;

/// A number of days, with the same in months or years beside it, or no end at all.
final class DaysField extends HBox {

    static final int LONGEST = 3650;
    private static final int USUAL = 365;

    private final Messages messages;
    private final Spinner<Integer> spinner;
    private boolean following;

    /// @param endless what no end is called; null where there has to be one
    DaysField(
            String id,
            String name,
            int shortest,
            @Nullable String endless,
            ObjectProperty<@Nullable Integer> days,
            Messages messages) {
        super(10);
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        this.spinner = spinner(id, name, shortest);
        Label about = Controls.label("", "co-muted", "co-caption");
        about.setMinWidth(96);
        about.textProperty().bind(spinner.valueProperty().map(this::about));
        var forever = new CheckBox(endless);
        forever.setId(id + "-forever");
        spinner.disableProperty().bind(forever.selectedProperty());
        about.visibleProperty().bind(forever.selectedProperty().not());
        getChildren().addAll(spinner, about);
        if (endless != null) {
            getChildren().add(forever);
        }
        Runnable take = () -> {
            if (!following) {
                days.set(forever.isSelected() ? null : spinner.getValue());
            }
        };
        spinner.valueProperty().addListener((was, before, now) -> take.run());
        forever.selectedProperty().addListener((was, before, now) -> take.run());
        days.addListener((was, before, now) -> follow(now, forever));
        follow(days.get(), forever);
    }

    private void follow(@Nullable Integer now, CheckBox forever) {
        following = true;
        forever.setSelected(now == null);
        if (now != null) {
            spinner.getValueFactory().setValue(now);
        }
        following = false;
    }

    private static Spinner<Integer> spinner(String id, String name, int shortest) {
        var spinner = new Spinner<Integer>();
        spinner.setId(id);
        spinner.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(shortest, LONGEST, USUAL, 1));
        spinner.setEditable(true);
        spinner.setPrefWidth(104);
        spinner.setMinWidth(104);
        spinner.getEditor()
                .setTextFormatter(
                        new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,4}") ? change : null));
        spinner.getEditor().setAccessibleText(name);
        spinner.focusedProperty().addListener((was, before, focused) -> {
            if (!focused) {
                commit(spinner, shortest);
            }
        });
        return spinner;
    }

    /// What was typed counts without Enter, too; a number out of reach becomes the nearest that is not.
    private static void commit(Spinner<Integer> spinner, int shortest) {
        String typed = spinner.getEditor().getText();
        int days = typed.isEmpty() ? spinner.getValue() : Integer.parseInt(typed);
        spinner.getValueFactory().setValue(Math.clamp(days, shortest, LONGEST));
        spinner.getEditor().setText(Integer.toString(spinner.getValue()));
    }

    private String about(Integer days) {
        if (days >= 365) {
            return messages.text("privacy.about.years", Math.round(days / 36.5) / 10.0);
        }
        return days >= 60
                ? messages.text("privacy.about.months", Math.round(days / 30.4))
                : messages.text("privacy.about.days", days);
    }
}
