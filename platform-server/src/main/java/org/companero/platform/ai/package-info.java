/// Answers questions from a creator's own documents, and says so when they do not tell.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "creators",
            "knowledge",
            "knowledge :: chunks",
            "knowledge :: lexical",
            "limits",
            "tenancy",
            "web"
        })
package org.companero.platform.ai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
