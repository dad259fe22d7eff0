package org.companero.studio.admin.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.companero.protocol.api.AuditAction;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;

/// Who, what and when.
final class AuditFilters extends HBox {

    /// A choice, where null is a choice as well.
    private record Choice<T>(@Nullable T value) {}

    AuditFilters(AuditViewModel model, AuditWords words, Messages messages) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        var who = new TextField();
        who.setId("audit-actor");
        who.textProperty().bindBidirectional(model.actor());
        var search = Controls.search(who, messages.text("audit.who"));
        search.setMinWidth(140);
        search.setPrefWidth(240);
        HBox.setHgrow(search, Priority.SOMETIMES);
        List<@Nullable AuditAction> actions = new ArrayList<>();
        actions.add(null);
        Arrays.stream(AuditAction.values())
                .sorted(Comparator.comparing(words::name))
                .forEach(actions::add);
        var what = choice(
                "audit-action",
                messages.text("audit.what"),
                actions,
                model.action(),
                action -> action == null ? messages.text("audit.what.any") : words.name(action));
        var when = choice(
                "audit-period",
                messages.text("audit.when"),
                List.of(Period.values()),
                model.period(),
                period -> messages.text("audit.when." + period));
        getChildren().addAll(search, what, when);
    }

    private static <T> ComboBox<Choice<T>> choice(
            String id,
            String name,
            List<? extends @Nullable T> values,
            ObjectProperty<T> chosen,
            Function<@Nullable T, String> words) {
        var box = new ComboBox<Choice<T>>();
        box.setId(id);
        box.setAccessibleText(name);
        values.forEach(value -> box.getItems().add(new Choice<>(value)));
        box.setValue(new Choice<>(chosen.get()));
        box.valueProperty().addListener((was, before, now) -> chosen.set(now.value()));
        chosen.addListener((was, before, now) -> box.setValue(new Choice<>(now)));
        box.setVisibleRowCount(12);
        box.setPrefWidth(210);
        box.setMinWidth(120);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice<T> choice) {
                return choice == null ? "" : words.apply(choice.value());
            }

            @Override
            public Choice<T> fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        });
        return box;
    }
}
