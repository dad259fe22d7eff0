/// Programs: drafts, published versions, and the runs in which people go through them.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "privacy",
            "audit",
            "tenancy",
            "web",
            "ai",
            "engagement",
            "limits",
            "mail",
            "outbound",
            "safeguarding",
            "secrets",
            "demo",
            "creators",
            "audience",
            "conversations"
        })
package org.companero.platform.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
