/// What happens now, told to whoever is connected: a bus between the replicas, and the studio's socket.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "privacy",
            "tenancy",
            "auth",
            "creators",
            "conversations",
            "programs",
            "safeguarding",
            "knowledge"
        })
package org.companero.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
