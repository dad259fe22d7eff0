package org.companero.studio.admin.keys;

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
import org.companero.studio.server.KeyGateway;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;
import org.kordamp.ikonli.feather.Feather;

/// The page of the API keys.
public final class KeysPage implements Page {

    private final TaskScope scope;
    private final KeysViewModel model;
    private final Button create;
    private final Node content;

    public KeysPage(
            KeyGateway gateway,
            Messages messages,
            Tasks tasks,
            InstantSource clock,
            Voice voice,
            Access access,
            StackPane over) {
        this.scope = tasks.scope();
        this.model = new KeysViewModel(gateway, messages, scope, clock, voice, access);
        Runnable ask = () -> new NewKeySheet(over, model, messages, voice).open();
        this.create = Controls.primary(messages.text("keys.new"), ask);
        create.setId("keys-new");
        create.setGraphic(Icons.of(Feather.PLUS));
        var ago = new Ago(messages, clock, ZoneId.systemDefault());
        var list = new ListingView(
                model.list(), messages, "keys.list.", new KeyList(model, messages, ago, clock, over, ask));
        this.content = Section.page(new Section(messages.text("keys.title"), messages.text("keys.lead"), list));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> actions() {
        return List.of(create);
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
