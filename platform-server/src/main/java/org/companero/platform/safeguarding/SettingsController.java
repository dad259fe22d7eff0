package org.companero.platform.safeguarding;

import org.companero.platform.access.Needs;
import org.companero.protocol.api.HelpLineList;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.SafeguardingChange;
import org.companero.protocol.api.SafeguardingSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What people in danger are told.
@RestController
@RequestMapping("/api/v1/creators/safeguarding")
final class SettingsController {

    private final Confirming confirming;

    SettingsController(Confirming confirming) {
        this.confirming = confirming;
    }

    @GetMapping
    @Needs(Permission.PROFILE_READ)
    SafeguardingSettings show() {
        return confirming.settings();
    }

    /// Confirms the help lines, from now on; with a reason it turns safeguarding off.
    @PutMapping
    @Needs(Permission.PROFILE_WRITE)
    SafeguardingSettings confirm(@RequestBody SafeguardingChange change) {
        return confirming.confirm(change);
    }

    /// What public lists name for a country, to be checked and confirmed.
    ///
    /// @param country ISO 3166-1, two letters
    @GetMapping("/help-lines")
    @Needs(Permission.PROFILE_READ)
    HelpLineList suggest(@RequestParam String country) {
        return HelpLines.of(country);
    }
}
