/// The people a creator talks with.
@NullMarked
@ApplicationModule(allowedDependencies = {"creators", "tenancy"})
package org.companero.platform.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
