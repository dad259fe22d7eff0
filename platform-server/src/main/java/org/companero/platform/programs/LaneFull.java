package org.companero.platform.programs;

import java.util.Map;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;

/// More is happening at a creator's than the server can store. Nothing was stored; whoever sent it sends it again.
final class LaneFull extends PlatformException {

    private static final long serialVersionUID = 1L;

    LaneFull(CreatorId creator) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "TOO_BUSY",
                "Too much is being said to " + creator + " at once. Send it again in a few seconds.",
                Map.of());
    }
}
