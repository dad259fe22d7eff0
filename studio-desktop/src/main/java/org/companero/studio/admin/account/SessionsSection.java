package org.companero.studio.admin.account;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.SessionResource;
import org.companero.studio.admin.Lines;
import org.companero.studio.admin.Section;
import org.companero.studio.listing.ReadingView;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Where the account is signed in, and how to end that.
final class SessionsSection extends StackPane {

    private final AccountViewModel model;
    private final Messages messages;
    private final Ago ago;
    private final Lines lines = new Lines();
    private final Button others;

    SessionsSection(AccountViewModel model, Messages messages, Ago ago) {
        this.model = model;
        this.messages = messages;
        this.ago = ago;
        this.others = Controls.quiet(messages.text("account.sessions.end-others"), model::revokeOthers);
        others.setId("sessions-end-others");
        var foot = new HBox(others);
        foot.setAlignment(Pos.CENTER_LEFT);
        var list = new VBox(12, lines, foot);
        getChildren()
                .add(new Section(
                        messages.text("account.sessions.title"),
                        messages.text("account.sessions.lead"),
                        new ReadingView(
                                model.sessions(), messages, "account.sessions.", model::loadSessions, () -> list)));
        model.sessions().shown().addListener((ListChangeListener<SessionResource>) change -> show());
        show();
    }

    private void show() {
        List<SessionResource> sessions = model.sessions().shown();
        lines.show(sessions.stream().map(this::line).toList());
        boolean more = sessions.size() > 1;
        others.setVisible(more);
        others.setManaged(more);
    }

    private HBox line(SessionResource session) {
        String fact = messages.text("account.sessions.fact", session.address(), ago.of(session.lastSeenAt()));
        Node act = session.current()
                ? Controls.pill(messages.text("account.sessions.this"), Tone.ACCENT)
                : Controls.quiet(messages.text("account.sessions.end"), () -> model.revoke(session));
        act.setId(session.current() ? "session-this" : "session-end");
        return Lines.line(Lines.mark(picture(session.device())), Lines.name(session.device()), Lines.fact(fact), act);
    }

    private static Ikon picture(String device) {
        String words = device.toLowerCase(java.util.Locale.ROOT);
        if (words.contains("iphone") || words.contains("android")) {
            return Feather.SMARTPHONE;
        }
        return words.contains("studio") ? Feather.MONITOR : Feather.GLOBE;
    }
}
