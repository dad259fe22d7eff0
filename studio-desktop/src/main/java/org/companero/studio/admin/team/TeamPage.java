package org.companero.studio.admin.team;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.companero.protocol.api.Permission;
import org.companero.studio.admin.Forms;
import org.companero.studio.admin.Page;
import org.companero.studio.admin.Section;
import org.companero.studio.listing.ListingView;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.server.TeamGateway;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;
import org.kordamp.ikonli.feather.Feather;

/// The page of the team.
public final class TeamPage implements Page {

    private final TaskScope scope;
    private final TeamViewModel model;
    private final Button invite;
    private final Node content;

    public TeamPage(
            TeamGateway gateway,
            Messages messages,
            Tasks tasks,
            InstantSource clock,
            Voice voice,
            Access access,
            StackPane over) {
        this.scope = tasks.scope();
        this.model = new TeamViewModel(gateway, messages, scope, tasks, voice);
        var ago = new Ago(messages, clock, ZoneId.systemDefault());
        this.invite = Controls.primary(messages.text("team.invite"), () -> InviteSheet.open(over, model, messages));
        invite.setId("team-invite");
        invite.setGraphic(Icons.of(Feather.USER_PLUS));
        Forms.visible(invite, access.allows(Permission.TEAM_WRITE));
        var members = new ListingView(
                model.members(), messages, "team.list.", new MemberList(model, messages, ago, access, over));
        var invitations = new InvitationSection(model, messages, clock, access);
        this.content = Section.page(
                new Section(messages.text("team.title"), messages.text("team.lead"), members), invitations);
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> actions() {
        return List.of(invite);
    }

    @Override
    public void onShow() {
        model.load();
    }

    @Override
    public void onLeave() {
        scope.close();
    }
}
