package org.companero.platform.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.privacy.ContactErased;
import org.companero.platform.privacy.CreatorErased;
import org.companero.platform.tenancy.CreatorId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/// Closes the sockets of whoever was erased, and tells the other replicas, which forget what they have in memory.
@Component
public final class Erasures {

    /// What the socket was open for was erased.
    public static final CloseStatus ERASED = new CloseStatus(4010, "what this socket was open for was erased");

    private final LiveBus bus;
    private final ApplicationEventPublisher events;
    private final Set<CreatorId> known = ConcurrentHashMap.newKeySet();

    Erasures(LiveBus bus, ApplicationEventPublisher events) {
        this.bus = bus;
        this.events = events;
    }

    @EventListener
    void on(ApplicationReadyEvent started) {
        bus.subscribe(Topic.erasures(), frame -> hear(CreatorId.parse(frame.text())));
    }

    @EventListener
    void on(ContactErased erased) {
        erased.conversations()
                .forEach(conversation -> bus.publish(
                        Topic.conversation(erased.creator(), new ConversationId(conversation)),
                        List.of(LiveFrame.end())));
    }

    @EventListener
    void on(CreatorErased erased) {
        if (known.add(erased.creator())) {
            bus.publish(Topic.erasures(), List.of(LiveFrame.of(erased.creator().toString())));
        }
    }

    private void hear(CreatorId creator) {
        bus.endAll(creator);
        if (known.add(creator)) {
            events.publishEvent(new CreatorErased(creator));
        }
    }
}
