/// Conversations and their messages, in the order they were said.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "privacy", "audit", "tenancy", "web", "audience"})
package org.companero.platform.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
