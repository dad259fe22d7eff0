package org.companero.platform.privacy;

import org.companero.platform.access.Needs;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.PrivacySettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Consent and retention.
@RestController
@RequestMapping("/api/v1/creators/privacy")
final class PrivacyController {

    private final Privacy privacy;

    PrivacyController(Privacy privacy) {
        this.privacy = privacy;
    }

    @GetMapping
    @Needs(Permission.DATA_MANAGE)
    PrivacySettings show() {
        return privacy.settings();
    }

    @PutMapping
    @Needs(Permission.DATA_MANAGE)
    PrivacySettings change(@RequestBody PrivacySettings settings) {
        return privacy.change(settings);
    }
}
