package org.companero.platform.live;

import java.util.List;
import org.companero.platform.auth.SessionsChanged;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.MessagesStored;
import org.companero.platform.creators.CreatorNotified;
import org.companero.platform.knowledge.DocumentProgressed;
import org.companero.platform.knowledge.DocumentRemoved;
import org.companero.platform.programs.AnswerAwaited;
import org.companero.platform.programs.AnswerPartMade;
import org.companero.platform.programs.ProgramChanged;
import org.companero.platform.programs.RunStopped;
import org.companero.platform.safeguarding.CrisisPaged;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.frame.Frames;
import org.companero.protocol.frame.LiveEvent;
import org.companero.protocol.frame.WidgetEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Turns what happened into frames for those who listen.
@Component
final class FanOut {

    private final LiveBus bus;

    FanOut(LiveBus bus) {
        this.bus = bus;
    }

    @EventListener
    void on(MessagesStored event) {
        var topic = Topic.conversation(
                event.creator(), new ConversationId(event.conversation().id()));
        bus.publish(topic, event.messages().stream().map(FanOut::forPerson).toList());
        bus.publish(
                Topic.studio(event.creator(), StudioPart.CONVERSATIONS),
                event.messages().stream()
                        .map(message -> forStudio(new LiveEvent.Message(event.conversation(), message)))
                        .toList());
    }

    @EventListener
    void on(AnswerPartMade event) {
        toPerson(event.creator(), event.conversation(), new WidgetEvent.Delta(event.message(), event.text()));
    }

    @EventListener
    void on(AnswerAwaited event) {
        toPerson(event.creator(), event.conversation(), new WidgetEvent.Typing(event.on()));
    }

    @EventListener
    void on(ProgramChanged event) {
        toStudio(
                event.creator(),
                StudioPart.PROGRAMS,
                new LiveEvent.Program(event.program().value(), event.revision()));
    }

    @EventListener
    void on(RunStopped event) {
        toStudio(
                event.creator(),
                StudioPart.PROGRAMS,
                new LiveEvent.RunStopped(
                        event.program().value(),
                        event.run(),
                        event.conversation().value(),
                        event.reason()));
    }

    @EventListener
    void on(CreatorNotified event) {
        toStudio(
                event.creator(),
                StudioPart.CONVERSATIONS,
                new LiveEvent.Notice(event.conversation(), event.text(), event.handedOver()));
    }

    @EventListener
    void on(CrisisPaged event) {
        toStudio(
                event.creator(),
                StudioPart.CONVERSATIONS,
                new LiveEvent.Crisis(
                        event.alert(), event.conversation().value(), event.danger(), event.raisedAt(), event.pages()));
    }

    @EventListener
    void on(DocumentProgressed event) {
        toStudio(event.creatorId(), StudioPart.DOCUMENTS, new LiveEvent.Document(event.document()));
    }

    @EventListener
    void on(DocumentRemoved event) {
        toStudio(event.creatorId(), StudioPart.DOCUMENTS, new LiveEvent.DocumentRemoved(event.documentId()));
    }

    @EventListener
    void on(SessionsChanged event) {
        event.sessions().forEach(session -> bus.publish(Topic.session(session), List.of(LiveFrame.of(""))));
    }

    private void toPerson(CreatorId creator, ConversationId conversation, WidgetEvent event) {
        bus.publish(Topic.conversation(creator, conversation), List.of(LiveFrame.of(Frames.writeWidgetEvent(event))));
    }

    private void toStudio(CreatorId creator, StudioPart part, LiveEvent event) {
        bus.publish(Topic.studio(creator, part), List.of(forStudio(event)));
    }

    private static LiveFrame forPerson(MessageResource message) {
        return new LiveFrame(message.sequence(), Frames.writeWidgetEvent(new WidgetEvent.Message(message)));
    }

    private static LiveFrame forStudio(LiveEvent event) {
        return LiveFrame.of(Frames.writeLiveEvent(event));
    }
}
