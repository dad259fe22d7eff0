package org.companero.platform.programs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.access.Needs;
import org.companero.platform.audit.Audit;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.CoachingOrder;
import org.companero.protocol.api.CoachingStatus;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.RunSummary;
import org.companero.protocol.api.RunTrace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who is where in which program, what led there, and what shall become of it.
@RestController
@RequestMapping("/api/v1/creators")
final class RunController {

    private static final int MOST = 200;
    // Later than any run, and still within what the database can hold.
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final Duration READ_ONCE_IN = Duration.ofHours(1);

    private final RunOrders orders;
    private final Audit audit;

    RunController(RunOrders orders, Audit audit) {
        this.orders = orders;
        this.audit = audit;
    }

    /// @param before only runs that began earlier; the `startedAt` of a page's last line gets the next page
    /// @param limit 1 to 200; lines of the very same instant come on top
    @GetMapping("/programs/{id}/runs")
    @Needs(Permission.CONVERSATIONS_READ)
    List<RunSummary> runs(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(defaultValue = "50") int limit) {
        return orders.page(new ProgramId(id), before == null ? END_OF_TIME : before, Math.clamp(limit, 1, MOST));
    }

    /// @param after only what was told after this sequence; up to 1000 entries come at once
    @GetMapping("/runs/{id}")
    @Needs(Permission.CONVERSATIONS_READ)
    RunTrace trace(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after) {
        RunTrace trace = orders.trace(new RunId(id), after);
        audit.recordOnce(
                READ_ONCE_IN,
                AuditAction.CONVERSATION_READ,
                trace.run().conversationId().toString(),
                Map.of());
        return trace;
    }

    @PostMapping("/runs/{id}/orders")
    @Needs(Permission.CONVERSATIONS_WRITE)
    RunSummary order(@PathVariable UUID id, @RequestBody CoachingOrder order) {
        return orders.order(new RunId(id), order.order());
    }

    @PostMapping("/programs/{id}/orders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.PROGRAMS_PUBLISH)
    void orderProgram(@PathVariable UUID id, @RequestBody CoachingOrder order) {
        orders.order(new ProgramId(id), order.order());
    }

    @GetMapping("/coaching")
    @Needs(Permission.PROGRAMS_READ)
    CoachingStatus status() {
        return orders.status();
    }

    @PostMapping("/coaching/orders")
    @Needs(Permission.PROGRAMS_PUBLISH)
    CoachingStatus orderAll(@RequestBody CoachingOrder order) {
        return orders.orderAll(order.order());
    }
}
