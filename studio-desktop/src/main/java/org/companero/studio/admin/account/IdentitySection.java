package org.companero.studio.admin.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.AccountResource;
import org.companero.protocol.api.Workspace;
import org.companero.studio.admin.Lines;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// Who is signed in, and for which creators they work.
final class IdentitySection extends VBox {

    private final AccountViewModel model;
    private final Messages messages;
    private final Ago ago;
    private final Lines lines = new Lines();

    IdentitySection(AccountViewModel model, Messages messages, Ago ago) {
        super(12);
        this.model = model;
        this.messages = messages;
        this.ago = ago;
        getChildren().add(lines);
        model.account().value().addListener((was, before, now) -> show(now));
    }

    private void show(AccountResource account) {
        List<Node> all = new ArrayList<>();
        all.add(person(account));
        if (account.workspaces().size() > 1) {
            account.workspaces().forEach(workspace -> all.add(workspace(workspace, account)));
        }
        lines.show(all);
    }

    private HBox person(AccountResource account) {
        var verified = account.emailVerified()
                ? Controls.pill(messages.text("account.verified"), Tone.SUCCESS)
                : Controls.pill(messages.text("account.unverified"), Tone.WARNING);
        Label fact = account.emailVerified()
                ? Lines.fact(messages.text("account.since", ago.date(account.createdAt()), role(account)))
                : Controls.wrapped(messages.text("account.verify.why"), "co-muted", "co-caption");
        var line = Lines.line(Lines.avatar(account.email()), Lines.name(account.email(), verified), fact);
        if (!account.emailVerified()) {
            var again = Controls.quiet(messages.text("account.verify.again"), model::sendVerification);
            again.setId("account-verify");
            line.getChildren().add(again);
        }
        return line;
    }

    private HBox workspace(Workspace workspace, AccountResource account) {
        boolean here = workspace.creatorId().equals(account.creatorId());
        String role = messages.text("role." + workspace.role().name().toLowerCase(Locale.ROOT));
        Node act = here
                ? Controls.pill(messages.text("account.workspace.here"), Tone.ACCENT)
                : Controls.quiet(
                        messages.text("account.workspace.switch"), () -> model.switchTo(workspace.creatorId()));
        act.setId(here ? "workspace-here" : "workspace-switch");
        return Lines.line(Lines.mark(Feather.BRIEFCASE), Lines.name(workspace.name()), Lines.fact(role), act);
    }

    private String role(AccountResource account) {
        return messages.text("role." + account.role().name().toLowerCase(Locale.ROOT));
    }
}
