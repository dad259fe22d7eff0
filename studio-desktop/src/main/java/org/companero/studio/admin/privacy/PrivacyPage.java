package org.companero.studio.admin.privacy;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.companero.studio.admin.FileSaver;
import org.companero.studio.admin.Forms;
import org.companero.studio.admin.Page;
import org.companero.studio.admin.Section;
import org.companero.studio.listing.ReadingView;
import org.companero.studio.look.Controls;
import org.companero.studio.server.PrivacyGateway;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;

/// The page of data protection.
public final class PrivacyPage implements Page {

    private final TaskScope scope;
    private final RetentionViewModel retention;
    private final RequestsViewModel requests;
    private final Button save;
    private final Node content;

    public PrivacyPage(
            PrivacyGateway gateway,
            Messages messages,
            Tasks tasks,
            InstantSource clock,
            Voice voice,
            FileSaver saver,
            StackPane over) {
        this.scope = tasks.scope();
        this.retention = new RetentionViewModel(gateway, messages, scope, voice);
        this.requests = new RequestsViewModel(gateway, messages, scope, tasks, voice);
        var ago = new Ago(messages, clock, ZoneId.systemDefault());
        this.save = Forms.sends(
                Controls.primary(messages.text("privacy.save"), retention::keep),
                retention.save(),
                retention.changed());
        save.setId("privacy-save");
        var exported = new PersonPicker("export-person", gateway, messages, ago, scope);
        var erased = new PersonPicker("erase-person", gateway, messages, ago, scope);
        var all = Section.all(
                new ConsentSection(retention, messages),
                new RetentionSection(retention, messages),
                new RequestsSection(requests, messages, ago, saver, exported),
                new DangerSection(requests, messages, voice, over, erased));
        retention.settings().value().addListener((was, before, now) -> {
            if (now != null) {
                retention.take(now);
            }
        });
        this.content =
                Section.page(new ReadingView(retention.settings(), messages, "privacy.page.", this::onShow, () -> all));
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
        retention.load();
        requests.load();
    }

    @Override
    public void onLeave() {
        scope.close();
    }
}
