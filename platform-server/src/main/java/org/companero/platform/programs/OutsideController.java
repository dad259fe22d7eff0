package org.companero.platform.programs;

import java.util.Map;
import java.util.UUID;
import org.companero.platform.access.Needs;
import org.companero.platform.conversations.ConversationId;
import org.companero.protocol.api.HappeningRequest;
import org.companero.protocol.api.HappeningResult;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.TeamMessage;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the team and other systems tell conversations.
@RestController
final class OutsideController {

    private static final String CONVERSATION = "/api/v1/channels/conversations/{id}";
    private static final int MOST_NAME = 100;
    private static final int MOST_TEXT = 4000;
    private static final int MOST_DATA = 50;

    private final Outside outside;

    OutsideController(Outside outside) {
        this.outside = outside;
    }

    /// Tells what happened to a contact. Programs that wait for it go on; told again, it does nothing unless one
    /// waits for it again.
    @PostMapping("/api/v1/creators/contacts/{id}/events")
    @Needs(Permission.CONTACTS_WRITE)
    HappeningResult happened(@PathVariable UUID id, @RequestBody HappeningRequest request) {
        Map<String, Value> data = request.data() == null ? Map.of() : request.data();
        String name = within(request.name(), MOST_NAME, "name");
        if (data.size() > MOST_DATA) {
            throw ProgramRefusal.outOfBounds("`data` has at most " + MOST_DATA + " values.");
        }
        return new HappeningResult(outside.happened(id, new Event.Happened(name, data)));
    }

    /// Writes to somebody as a person. The same `clientId` again is the same message.
    @PostMapping(CONVERSATION + "/messages")
    @Needs(Permission.CONVERSATIONS_WRITE)
    MessageResource write(@PathVariable UUID id, @RequestBody TeamMessage message) {
        return outside.write(
                new ConversationId(id),
                within(message.clientId(), MOST_NAME, "clientId"),
                within(message.text(), MOST_TEXT, "text"));
    }

    /// Gives a conversation that was handed over back to its program, which goes on.
    @PostMapping(CONVERSATION + "/hand-back")
    @Needs(Permission.CONVERSATIONS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handBack(@PathVariable UUID id) {
        outside.handBack(new ConversationId(id));
    }

    private static String within(String text, int most, String member) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > most) {
            throw ProgramRefusal.outOfBounds("`" + member + "` has 1 to " + most + " characters.");
        }
        return plain;
    }
}
