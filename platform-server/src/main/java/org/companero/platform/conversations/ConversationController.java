package org.companero.platform.conversations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.access.Needs;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The conversations as the studio lists them.
@RestController
@RequestMapping("/api/v1/channels/conversations")
final class ConversationController {

    private static final int MOST = 200;
    // Later than any message, and still within what the database can hold.
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final Duration READ_ONCE_IN = Duration.ofHours(1);

    private final Conversations conversations;
    private final Transactions transactions;
    private final Audit audit;

    ConversationController(Conversations conversations, Transactions transactions, Audit audit) {
        this.conversations = conversations;
        this.transactions = transactions;
        this.audit = audit;
    }

    /// @param before only conversations whose last message is older; the `lastAt` of a page's last line gets the next
    /// page
    /// @param limit 1 to 200; lines of the very same instant come on top
    @GetMapping
    @Needs(Permission.CONVERSATIONS_READ)
    List<ConversationSummary> recent(
            @RequestParam(required = false) @Nullable Instant before, @RequestParam(defaultValue = "50") int limit) {
        var end = before == null ? END_OF_TIME : before;
        return transactions.read(() -> conversations.recent(end, within(limit)));
    }

    /// @param before only messages of a lower sequence; the first one's gets the page before
    /// @param limit 1 to 200
    @GetMapping("/{id}/messages")
    @Needs(Permission.CONVERSATIONS_READ)
    List<MessageResource> messages(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        var end = before == null ? Long.MAX_VALUE : before;
        var page = transactions.read(() -> conversations.before(new ConversationId(id), end, within(limit)));
        audit.recordOnce(READ_ONCE_IN, AuditAction.CONVERSATION_READ, id.toString(), Map.of());
        return page;
    }

    private static int within(int limit) {
        return Math.clamp(limit, 1, MOST);
    }
}
