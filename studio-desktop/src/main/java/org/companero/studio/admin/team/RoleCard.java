package org.companero.studio.admin.team;

import javafx.geometry.Insets;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.Role;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;

/// A role: its name, and in one line what it is for.
final class RoleCard {

    private RoleCard() {}

    static VBox words(Role role, Messages messages) {
        String key = "role." + MemberList.word(role);
        var text = Controls.label(messages.text(key + ".text"), "co-muted", "co-caption");
        return new VBox(2, Controls.label(messages.text(key), "co-medium"), text);
    }

    /// To choose it among others.
    static RadioButton choice(Role role, Messages messages, ToggleGroup group) {
        var choice = new RadioButton();
        VBox words = words(role, messages);
        words.setPadding(new Insets(0, 0, 0, 8));
        choice.setGraphic(words);
        choice.setId("invite-" + MemberList.word(role));
        choice.setAccessibleText(messages.text("role." + MemberList.word(role)));
        choice.setToggleGroup(group);
        choice.setUserData(role);
        choice.getStyleClass().add("role-choice");
        return choice;
    }
}
