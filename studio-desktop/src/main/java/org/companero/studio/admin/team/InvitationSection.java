package org.companero.studio.admin.team;

import java.time.Duration;
import java.time.InstantSource;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.companero.protocol.api.InvitationResource;
import org.companero.protocol.api.Permission;
import org.companero.studio.admin.Forms;
import org.companero.studio.admin.Lines;
import org.companero.studio.admin.Section;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.shell.Access;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// Who is invited and has not answered; not there while nobody is.
final class InvitationSection extends StackPane {

    private final TeamViewModel model;
    private final Messages messages;
    private final InstantSource clock;
    private final Access access;
    private final Lines lines = new Lines();

    InvitationSection(TeamViewModel model, Messages messages, InstantSource clock, Access access) {
        this.model = model;
        this.messages = messages;
        this.clock = clock;
        this.access = access;
        lines.setId("team-invitations");
        getChildren()
                .add(new Section(messages.text("team.invitations"), messages.text("team.invitations.lead"), lines));
        Forms.visible(this, Bindings.isNotEmpty(model.invitations().shown()));
        model.invitations().shown().addListener((ListChangeListener<InvitationResource>) change -> show());
    }

    private void show() {
        lines.show(model.invitations().shown().stream().map(this::line).toList());
    }

    private HBox line(InvitationResource invitation) {
        long days = Math.max(
                0, Duration.between(clock.instant(), invitation.expiresAt()).toDays());
        var line = Lines.line(
                Lines.mark(Feather.MAIL),
                Lines.name(
                        invitation.email(),
                        Controls.pill(messages.text("role." + MemberList.word(invitation.role())), Tone.PLAIN)),
                Lines.fact(messages.text("team.invitation.fact", invitation.invitedBy(), days)));
        if (access.may(Permission.TEAM_WRITE)) {
            Button withdraw = Controls.quiet(messages.text("team.withdraw"), () -> model.withdraw(invitation));
            withdraw.setId("invitation-withdraw");
            line.getChildren().add(withdraw);
        }
        return line;
    }
}
