package org.companero.studio.admin.secrets;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.companero.studio.admin.Page;
import org.companero.studio.admin.Section;
import org.companero.studio.listing.ListingView;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.server.SecretGateway;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;
import org.kordamp.ikonli.feather.Feather;

/// The page of the secrets.
public final class SecretsPage implements Page {

    private final TaskScope scope;
    private final SecretsViewModel model;
    private final Button add;
    private final Node content;

    public SecretsPage(
            SecretGateway gateway, Messages messages, Tasks tasks, InstantSource clock, Voice voice, StackPane over) {
        this.scope = tasks.scope();
        this.model = new SecretsViewModel(gateway, messages, scope, voice);
        var acts = new SecretList.Acts(
                () -> KeepSheet.add(over, model, messages), secret -> KeepSheet.replace(over, model, messages, secret));
        this.add = Controls.primary(messages.text("secrets.new"), acts.add());
        add.setId("secrets-new");
        add.setGraphic(Icons.of(Feather.PLUS));
        var ago = new Ago(messages, clock, ZoneId.systemDefault());
        var list = new ListingView(
                model.list(), messages, "secrets.list.", new SecretList(model, messages, ago, over, acts));
        this.content = Section.page(new Section(messages.text("secrets.title"), messages.text("secrets.lead"), list));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> actions() {
        return List.of(add);
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
