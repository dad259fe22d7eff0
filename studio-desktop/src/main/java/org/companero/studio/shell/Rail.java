package org.companero.studio.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;

/// The way between destinations, and the account.
final class Rail extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Map<Destination, Button> entries = new EnumMap<>(Destination.class);

    Rail(Messages messages, Access access, String email, AccountActions actions, Consumer<Destination> go) {
        getStyleClass().add("rail");
        Label logo = Controls.label("C", "rail-logo");
        logo.setAccessibleText(messages.text("shell.name"));
        VBox.setMargin(logo, new Insets(0, 0, 16, 0));
        getChildren().add(logo);
        for (Destination destination : Destination.values()) {
            entries.put(destination, entry(messages, access, destination, go));
        }
        entries.forEach((destination, entry) -> {
            if (destination != Destination.SETTINGS) {
                getChildren().add(entry);
            }
        });
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        gap,
                        Objects.requireNonNull(entries.get(Destination.SETTINGS)),
                        account(messages, email, actions, go));
    }

    void light(Destination destination) {
        entries.forEach((entry, button) -> button.pseudoClassStateChanged(SELECTED, entry == destination));
    }

    private static Button entry(Messages messages, Access access, Destination destination, Consumer<Destination> go) {
        var button = new Button(messages.text(destination.key()), destination.icon());
        button.setId("rail-" + destination.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("rail-entry");
        button.setOnAction(event -> go.accept(destination));
        button.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> destination.isOpenTo(access), access.account()));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private static Button account(Messages messages, String email, AccountActions actions, Consumer<Destination> go) {
        var button = new Button(initials(email));
        button.setId("rail-account");
        button.getStyleClass().add("rail-account");
        button.setAccessibleText(messages.text("shell.account"));
        button.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        button.setTooltip(Controls.tooltip(messages.text("shell.account.signed-in-as", email)));
        var menu = AccountMenu.of(messages, email, actions, go);
        button.setOnAction(event -> menu.show(button, Side.RIGHT, 8, -132));
        return button;
    }

    /// One or two capitals that stand for the person: of `demo.creator@…` it is DC.
    static String initials(String email) {
        String name = email.split("@", 2)[0];
        var initials = new StringBuilder();
        for (String part : name.split("[._+-]+")) {
            if (!part.isEmpty() && initials.length() < 2) {
                initials.append(Character.toUpperCase(part.charAt(0)));
            }
        }
        return initials.isEmpty() ? "?" : initials.toString();
    }
}
