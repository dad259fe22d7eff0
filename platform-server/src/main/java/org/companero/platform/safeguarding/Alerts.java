package org.companero.platform.safeguarding;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.access.CurrentActor;
import org.companero.platform.audit.Audit;
import org.companero.platform.conversations.Chat;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.Conversations;
import org.companero.platform.conversations.Visit;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.CrisisAlert;
import org.companero.protocol.api.OptOutResource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What the current creator's team does about people who may be in danger. Call it outside any transaction.
@Component
final class Alerts {

    private static final int MOST = 500;

    private final AlertRows rows;
    private final OptOutRows optOuts;
    private final Conversations conversations;
    private final Transactions transactions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Alerts(
            AlertRows rows,
            OptOutRows optOuts,
            Conversations conversations,
            Transactions transactions,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.rows = rows;
        this.optOuts = optOuts;
        this.conversations = conversations;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    List<CrisisAlert> list(boolean open) {
        return transactions.read(() -> rows.list(open, MOST));
    }

    List<OptOutResource> optOuts() {
        return transactions.read(() -> optOuts.list(MOST));
    }

    /// Somebody of the team takes it on: nobody is told any more.
    ///
    /// @throws PlatformException 404 `ALERT_NOT_FOUND`
    CrisisAlert acknowledge(UUID id) {
        return transactions.write(() -> {
            require(id);
            if (rows.acknowledge(id, actor(), clock.instant())) {
                record(AuditAction.CRISIS_ACKNOWLEDGED, id);
            }
            return require(id);
        });
    }

    /// The programs go on, and the conversation is given back if nobody had it before.
    ///
    /// @throws PlatformException 404 `ALERT_NOT_FOUND`
    CrisisAlert resume(UUID id) {
        AlertRows.Held held = transactions.read(() -> held(id));
        return transactions.write(() -> {
            // The conversation first: whoever tells a run something holds it.
            conversations.within(List.of(new Visit(held.conversation(), null)), chats -> {
                resume(id, held, chats);
                return chats;
            });
            return require(id);
        });
    }

    private void resume(UUID id, AlertRows.Held held, Map<ConversationId, Chat> chats) {
        if (!rows.resume(id, actor(), clock.instant())) {
            return;
        }
        Chat chat = chats.get(held.conversation());
        if (held.handedOver() && chat != null) {
            chat.handBack();
        }
        record(AuditAction.CRISIS_RESUMED, id);
        if (!optOuts.isOptedOut(held.contact())) {
            events.publishEvent(new PersonReleased(CurrentCreator.require(), held.contact()));
        }
    }

    private void record(AuditAction action, UUID id) {
        audit.record(action, held(id).contact().toString(), Map.of("alert", id.toString()));
    }

    private static String actor() {
        return CurrentActor.orSystem().name();
    }

    private CrisisAlert require(UUID id) {
        return rows.find(id).orElseThrow(Alerts::unknown);
    }

    private AlertRows.Held held(UUID id) {
        return rows.held(id).orElseThrow(Alerts::unknown);
    }

    private static PlatformException unknown() {
        return new PlatformException(
                HttpStatus.NOT_FOUND, "ALERT_NOT_FOUND", "There is no such alert. Read the list again.");
    }
}
