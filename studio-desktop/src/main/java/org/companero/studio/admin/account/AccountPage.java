package org.companero.studio.admin.account;

import java.time.InstantSource;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.companero.protocol.api.AccountResource;
import org.companero.studio.admin.FileSaver;
import org.companero.studio.admin.Page;
import org.companero.studio.admin.Section;
import org.companero.studio.listing.ReadingView;
import org.companero.studio.server.OwnAccountGateway;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;

/// The page of the own account.
public final class AccountPage implements Page {

    private final TaskScope scope;
    private final AccountViewModel model;
    private final Node content;

    /// @param onSwitched the account is now signed in for another creator
    public AccountPage(
            OwnAccountGateway gateway,
            Messages messages,
            Tasks tasks,
            InstantSource clock,
            Voice voice,
            Access access,
            FileSaver saver,
            StackPane over,
            Runnable onSwitched) {
        this.scope = tasks.scope();
        this.model = new AccountViewModel(gateway, messages, scope, voice, access, onSwitched);
        var ago = new Ago(messages, clock, ZoneId.systemDefault());
        var identity = new IdentitySection(model, messages, ago);
        var password = new PasswordSection(model, messages);
        var factor = new SecondFactorSection(model, messages, voice, saver, over);
        var sessions = new SessionsSection(model, messages, ago);
        var all = Section.all(identity, password, factor, sessions);
        AccountResource known = access.account().get();
        if (known != null) {
            model.account().become(known);
        }
        this.content =
                Section.page(new ReadingView(model.account(), messages, "account.page.", model::load, () -> all));
    }

    @Override
    public Node content() {
        return content;
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
