package org.companero.platform.creators;

import org.companero.platform.access.Needs;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.UsageResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What of the creator's quotas is used.
@RestController
final class UsageController {

    private final Quotas quotas;

    UsageController(Quotas quotas) {
        this.quotas = quotas;
    }

    @GetMapping("/api/v1/creators/usage")
    @Needs(Permission.USAGE_READ)
    UsageResource usage() {
        return quotas.usage();
    }
}
