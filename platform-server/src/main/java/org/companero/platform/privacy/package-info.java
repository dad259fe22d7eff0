/// What a creator and a person can ask of their data: to have it, to have it erased, and not to have it kept for
/// ever.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "tenancy", "web"})
package org.companero.platform.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
