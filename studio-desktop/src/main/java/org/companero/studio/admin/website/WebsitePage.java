package org.companero.studio.admin.website;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.Permission;
import org.companero.studio.admin.Forms;
import org.companero.studio.admin.Page;
import org.companero.studio.admin.Section;
import org.companero.studio.listing.ReadingView;
import org.companero.studio.look.Controls;
import org.companero.studio.server.ProfileGateway;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;

/// The page of the website: the sites that may show the chat.
public final class WebsitePage implements Page {

    private final TaskScope scope;
    private final WebsiteViewModel model;
    private final Button save;
    private final Node content;

    public WebsitePage(ProfileGateway gateway, Messages messages, Tasks tasks, Voice voice, Access access) {
        this.scope = tasks.scope();
        this.model = new WebsiteViewModel(gateway, messages, scope, voice);
        this.save = Forms.sends(
                Controls.primary(messages.text("website.save"), model::keep), model.save(), model.changed());
        save.setId("website-save");
        Forms.visible(save, access.allows(Permission.PROFILE_WRITE));
        this.content = Section.page(new Section(
                messages.text("website.sites.title"),
                messages.text("website.sites.lead"),
                new ReadingView(
                        model.profile(), messages, "website.page.", this::onShow, () -> sites(messages, access))));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> actions() {
        return List.of(save);
    }

    @Override
    public void onShow() {
        model.load();
    }

    @Override
    public void onLeave() {
        scope.close();
    }

    private Node sites(Messages messages, Access access) {
        var typed = new TextArea();
        typed.setId("website-sites");
        typed.setPromptText(messages.text("website.sites.prompt"));
        typed.setPrefRowCount(6);
        typed.textProperty().bindBidirectional(model.sites());
        typed.editableProperty().bind(access.allows(Permission.PROFILE_WRITE));
        Label meaning = Controls.wrapped("", "co-muted", "co-caption");
        meaning.setId("website-meaning");
        meaning.textProperty()
                .bind(model.sites()
                        .map(text -> messages.text(text.isBlank() ? "website.sites.every" : "website.sites.only")));
        return new VBox(
                10,
                Forms.field(messages.text("website.sites.field"), typed),
                Forms.problem(model.save(), "website-problem"),
                meaning);
    }
}
