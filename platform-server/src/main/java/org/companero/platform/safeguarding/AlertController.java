package org.companero.platform.safeguarding;

import java.util.List;
import java.util.UUID;
import org.companero.platform.access.Needs;
import org.companero.protocol.api.CrisisAlert;
import org.companero.protocol.api.OptOutResource;
import org.companero.protocol.api.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// People who may be in danger, and those who want no more messages.
@RestController
@RequestMapping("/api/v1/creators/safeguarding")
final class AlertController {

    private final Alerts alerts;

    AlertController(Alerts alerts) {
        this.alerts = alerts;
    }

    /// The alerts, those first that are not resumed.
    ///
    /// @param open whether to leave the others out
    @GetMapping("/alerts")
    @Needs(Permission.CONVERSATIONS_READ)
    List<CrisisAlert> list(@RequestParam(defaultValue = "true") boolean open) {
        return alerts.list(open);
    }

    /// Takes an alert on: the team is not told of it any more. One that somebody has taken on stays theirs.
    @PostMapping("/alerts/{id}/acknowledge")
    @Needs(Permission.CONVERSATIONS_WRITE)
    CrisisAlert acknowledge(@PathVariable UUID id) {
        return alerts.acknowledge(id);
    }

    /// Lets the person's programs go on.
    @PostMapping("/alerts/{id}/resume")
    @Needs(Permission.CONVERSATIONS_WRITE)
    CrisisAlert resume(@PathVariable UUID id) {
        return alerts.resume(id);
    }

    /// Who asked for no more messages, with the proof; latest first.
    @GetMapping("/opt-outs")
    @Needs(Permission.CONTACTS_READ)
    List<OptOutResource> optOuts() {
        return alerts.optOuts();
    }
}
