package org.companero.studio;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.companero.studio.admin.Chapter;
import org.companero.studio.admin.FileSaver;
import org.companero.studio.admin.Page;
import org.companero.studio.admin.account.AccountPage;
import org.companero.studio.admin.audit.AuditLog;
import org.companero.studio.admin.keys.KeysPage;
import org.companero.studio.admin.privacy.PrivacyPage;
import org.companero.studio.admin.secrets.SecretsPage;
import org.companero.studio.admin.team.TeamPage;
import org.companero.studio.admin.usage.UsagePage;
import org.companero.studio.admin.website.WebsitePage;
import org.companero.studio.server.Gateways;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.AccountActions;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;

/// Puts each page of the settings together with what it needs.
///
/// @param account told when the person goes on for another creator
record SettingsPages(Messages messages, Workbench bench, Access access, AccountActions account, Voice voice) {

    Page open(Chapter chapter, StackPane over) {
        Gateways gateways = bench.gateways();
        FileSaver saver = (title, name) -> choose(over, title, name);
        return switch (chapter) {
            case ACCOUNT ->
                new AccountPage(
                        gateways.ownAccount(),
                        messages,
                        bench.tasks(),
                        bench.clock(),
                        voice,
                        access,
                        saver,
                        over,
                        account::workspaceChanged);
            case TEAM -> new TeamPage(gateways.team(), messages, bench.tasks(), bench.clock(), voice, access, over);
            case KEYS -> new KeysPage(gateways.keys(), messages, bench.tasks(), bench.clock(), voice, access, over);
            case SECRETS -> new SecretsPage(gateways.secrets(), messages, bench.tasks(), bench.clock(), voice, over);
            case WEBSITE -> new WebsitePage(gateways.profile(), messages, bench.tasks(), voice, access);
            case USAGE -> new UsagePage(gateways.usage(), messages, bench.tasks(), bench.clock());
            case AUDIT -> new AuditLog(gateways.audit(), messages, bench.tasks(), bench.clock(), voice, saver);
            case PRIVACY ->
                new PrivacyPage(gateways.privacy(), messages, bench.tasks(), bench.clock(), voice, saver, over);
        };
    }

    private static Optional<Path> choose(StackPane over, String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(over.getScene().getWindow()))
                .map(File::toPath);
    }
}
