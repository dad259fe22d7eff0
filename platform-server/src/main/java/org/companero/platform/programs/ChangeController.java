package org.companero.platform.programs;

import org.companero.platform.access.CurrentActor;
import org.companero.platform.access.Needs;
import org.companero.protocol.api.ChangesResponse;
import org.companero.protocol.api.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The studio's change feed.
@RestController
final class ChangeController {

    private static final int MOST = 500;

    private final ChangeFeed feed;

    ChangeController(ChangeFeed feed) {
        this.feed = feed;
    }

    /// @param since the cursor of the page before; absent to begin at the beginning
    /// @param limit 1 to 500
    @GetMapping("/api/v1/creators/changes")
    @Needs(Permission.PROGRAMS_READ)
    ChangesResponse since(
            @RequestParam(required = false) @Nullable String since, @RequestParam(defaultValue = "200") int limit) {
        return feed.since(ChangeCursor.parse(since), Math.clamp(limit, 1, MOST), CurrentActor.orSystem());
    }
}
