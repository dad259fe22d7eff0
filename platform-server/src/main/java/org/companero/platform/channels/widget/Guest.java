package org.companero.platform.channels.widget;

import java.util.Locale;
import java.util.regex.Pattern;
import org.companero.platform.audience.ContactId;
import org.companero.platform.audience.Locality;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.UnknownConversation;
import org.companero.platform.creators.QuotaExceeded;
import org.companero.platform.creators.QuotaKind;
import org.companero.platform.live.Erasures;
import org.companero.platform.live.Line;
import org.companero.platform.live.LiveFrame;
import org.companero.platform.live.Topic;
import org.companero.platform.programs.Received;
import org.companero.platform.programs.Said;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.frame.Frames;
import org.companero.protocol.frame.MalformedFrame;
import org.companero.protocol.frame.WidgetEvent;
import org.companero.protocol.frame.WidgetRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connected person, from their hello on. All methods are called on the line's thread.
final class Guest {

    private static final Logger log = LoggerFactory.getLogger(Guest.class);
    private static final int MOST_TEXT = 4000;
    private static final int MOST_CLIENT_ID = 64;
    private static final int MOST_CHOICE = 64;
    // The database's texts hold no zero byte and no half of a surrogate pair.
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private final CreatorId creator;
    private final Line line;
    private final Reception reception;
    private final Allowance allowance;
    private Locale language;
    private @Nullable ConversationId conversation;
    private @Nullable Delivery delivery;
    private @Nullable ContactId contact;
    // What the person was shown on this very socket and has not agreed to yet.
    private @Nullable String asked;

    Guest(CreatorId creator, String language, Line line, Reception reception) {
        this.creator = creator;
        this.language = Locale.forLanguageTag(language);
        this.line = line;
        this.reception = reception;
        this.allowance = reception.allowance();
    }

    /// A text frame came.
    void frame(String text) {
        try {
            CurrentCreator.run(creator, () -> answer(Frames.readWidgetRequest(text)));
        } catch (MalformedFrame malformed) {
            send(new WidgetEvent.Problem(malformed.code(), String.valueOf(malformed.getMessage()), null));
        }
    }

    /// A frame came that is not a text.
    void binaryFrame() {
        refuse(Refusal.BINARY_FRAME, null);
    }

    private void answer(WidgetRequest request) {
        switch (request) {
            case WidgetRequest.Hello hello -> greet(hello);
            case WidgetRequest.Say say -> hear(new Said(say.clientId(), say.text(), null));
            case WidgetRequest.Choose choose -> hear(new Said(choose.clientId(), choose.label(), choose.choice()));
            case WidgetRequest.Agree _ -> agree();
            case WidgetRequest.Ping _ -> send(new WidgetEvent.Pong());
        }
    }

    private void greet(WidgetRequest.Hello hello) {
        if (conversation != null) {
            refuse(Refusal.ALREADY_GREETED, null);
            return;
        }
        var locality = Locality.of(hello.language(), hello.zone());
        language = Locale.forLanguageTag(locality.language());
        try {
            welcome(reception.visitors().greet(hello.token(), locality), hello.after());
        } catch (QuotaExceeded full) {
            log.warn("Creator {} takes no more contacts: {}", creator, full.getMessage());
            refuse(Refusal.FULL, null);
        } catch (RuntimeException failure) {
            log.error("A visitor of creator {} could not be greeted", creator, failure);
            refuse(Refusal.TRY_AGAIN, null);
        }
    }

    // Listens first and reads then, so that nothing falls between the two.
    private void welcome(Visitor visitor, long seen) {
        var brought = reception.delivery(visitor.conversation(), line::send);
        listen(visitor.conversation());
        contact = visitor.contact();
        asked = reception.doorkeeper().asks(visitor.contact()).orElse(null);
        if (asked != null) {
            send(new WidgetEvent.Consent(asked));
        }
        var messages = brought.resume(seen);
        send(new WidgetEvent.Welcome(
                visitor.token().value(), visitor.conversation().value(), messages));
        conversation = visitor.conversation();
        delivery = brought;
        if (messages.size() == Delivery.PAGE) {
            brought.catchUp();
        }
    }

    private void agree() {
        ContactId who = contact;
        String text = asked;
        if (who == null) {
            refuse(Refusal.HELLO_FIRST, null);
            return;
        }
        try {
            if (text != null) {
                reception.doorkeeper().agreed(who, text);
                asked = null;
            }
            send(new WidgetEvent.Agreed());
        } catch (RuntimeException failure) {
            log.error("A consent to creator {} was not stored", creator, failure);
            refuse(Refusal.TRY_AGAIN, null);
        }
    }

    private void listen(ConversationId to) {
        var subscription =
                reception.bus().subscribe(Topic.conversation(creator, to), frame -> line.offer(() -> overhear(frame)));
        line.whenClosed(subscription::close);
    }

    private void overhear(LiveFrame frame) {
        Delivery current = delivery;
        if (frame.ends()) {
            leave();
        } else if (current != null) {
            CurrentCreator.run(creator, () -> current.heard(frame));
        }
    }

    private void hear(Said said) {
        if (conversation == null) {
            refuse(Refusal.HELLO_FIRST, said.clientId());
            return;
        }
        if (asked != null) {
            refuse(Refusal.CONSENT_FIRST, said.clientId());
            return;
        }
        Refusal refusal = refusal(said, conversation);
        if (refusal != null) {
            refuse(refusal, said.clientId());
            return;
        }
        try {
            Received received = reception.coaching().receive(conversation, said);
            if (received.repeated()) {
                reception.quotas().correct(QuotaKind.MESSAGES, -1);
                send(new WidgetEvent.Message(received.message()));
            }
        } catch (UnknownConversation erased) {
            leave();
        } catch (RuntimeException failure) {
            log.error("A message in conversation {} was not stored", conversation, failure);
            refuse(Refusal.TRY_AGAIN, said.clientId());
        }
    }

    // Off the line's thread, which closing interrupts.
    private void leave() {
        Thread.startVirtualThread(() -> line.close(Erasures.ERASED));
    }

    private @Nullable Refusal refusal(Said said, ConversationId in) {
        String clientId = said.clientId();
        if (clientId.isBlank() || clientId.length() > MOST_CLIENT_ID) {
            return Refusal.CLIENT_ID_INVALID;
        }
        if (said.text().isBlank()) {
            return Refusal.TEXT_BLANK;
        }
        String option = said.option();
        if (said.text().length() > MOST_TEXT || (option != null && option.length() > MOST_CHOICE)) {
            return Refusal.TEXT_TOO_LONG;
        }
        if (UNSTORABLE.matcher(said.text() + said.clientId() + option).find()) {
            return Refusal.TEXT_NOT_STORABLE;
        }
        if (!allowance.take(in)) {
            return Refusal.TOO_FAST;
        }
        return reception.quotas().use(QuotaKind.MESSAGES, 1) ? null : Refusal.FULL_TODAY;
    }

    private void refuse(Refusal refusal, @Nullable String clientId) {
        send(refusal.event(language, clientId));
    }

    private void send(WidgetEvent event) {
        line.send(Frames.writeWidgetEvent(event));
    }
}
