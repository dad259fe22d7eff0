/// The creator's public face: name, handle, colours, greeting and widget key.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "privacy", "audit", "tenancy", "web"})
package org.companero.platform.creators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
