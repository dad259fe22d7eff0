package org.companero.studio.admin.team;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.Role;
import org.companero.studio.admin.Forms;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Sheet;
import org.companero.studio.text.Messages;

/// Asks whom to invite, and as what.
final class InviteSheet {

    private InviteSheet() {}

    static void open(StackPane over, TeamViewModel model, Messages messages) {
        model.invite().clear();
        var sheet = new Sheet(over, messages.text("team.invite.title"), messages.text("admin.close"), 540);
        sheet.setId("invite-sheet");
        var email = new TextField();
        email.setId("invite-email");
        email.setPromptText(messages.text("team.invite.prompt"));
        var roles = new ToggleGroup();
        var choices = new VBox(6);
        for (Role role : Role.values()) {
            choices.getChildren().add(RoleCard.choice(role, messages, roles));
        }
        roles.selectToggle(roles.getToggles().get(Role.COACH.ordinal()));
        Runnable invite = () ->
                model.invite(email.getText(), (Role) roles.getSelectedToggle().getUserData(), sheet::close);
        email.setOnAction(event -> invite.run());
        Button send = Forms.sends(Controls.primary(messages.text("team.invite.send"), invite), model.invite());
        send.setId("invite-send");
        sheet.with(
                        Controls.wrapped(messages.text("team.invite.text"), "co-muted"),
                        Forms.field(messages.text("signin.email"), email),
                        Forms.problem(model.invite(), "invite-problem"),
                        new VBox(6, Controls.label(messages.text("team.invite.role"), "co-field-name"), choices))
                .acts(Controls.quiet(messages.text("admin.cancel"), sheet::close), send)
                .open(email);
    }
}
