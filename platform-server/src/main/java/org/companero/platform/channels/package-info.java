/// The ways people reach a creator, each an adapter of its own. Nothing else depends on them.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "privacy",
            "tenancy",
            "web",
            "creators",
            "audience",
            "conversations",
            "programs",
            "live",
            "limits"
        })
package org.companero.platform.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
