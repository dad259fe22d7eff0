/// Accounts, sessions and tokens: who is calling, and for which creator.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "creators",
            "limits",
            "mail",
            "privacy",
            "safeguarding",
            "tenancy",
            "vault",
            "web"
        })
package org.companero.platform.auth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
