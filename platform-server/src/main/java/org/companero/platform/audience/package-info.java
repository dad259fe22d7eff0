/// The people a creator talks with.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "creators", "privacy", "tenancy", "web"})
package org.companero.platform.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
