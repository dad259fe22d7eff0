package org.companero.studio.admin.audit;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.companero.protocol.api.AuditVerification;
import org.companero.studio.listing.State;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;

/// Says whether the log is as it was written.
final class ChainBadge extends HBox {

    private final Messages messages;

    ChainBadge(AuditViewModel model, Messages messages) {
        this.messages = messages;
        setId("audit-chain");
        setAlignment(Pos.CENTER_LEFT);
        model.chain().state().addListener((was, before, now) -> show(model));
        model.chain().value().addListener((was, before, now) -> show(model));
        show(model);
    }

    private void show(AuditViewModel model) {
        AuditVerification found = model.chain().value().get();
        if (found != null) {
            getChildren().setAll(pill(found));
        } else if (model.chain().state().get() == State.LOADING) {
            getChildren().setAll(Controls.pill(messages.text("audit.chain.checking"), Tone.PLAIN));
        } else {
            getChildren().setAll(Controls.pill(messages.text("audit.chain.unknown"), Tone.PLAIN));
        }
    }

    private Label pill(AuditVerification found) {
        Label pill = found.intact()
                ? Controls.dotPill(messages.text("audit.chain.intact", found.entries()), Tone.SUCCESS)
                : Controls.pill(
                        messages.text("audit.chain.broken", Objects.requireNonNullElse(found.brokenAt(), 0L)),
                        Tone.DANGER);
        pill.setTooltip(Controls.tooltip(
                messages.text(found.intact() ? "audit.chain.intact.text" : "audit.chain.broken.text")));
        return pill;
    }
}
