/// Who did what for a creator: a chain of entries that can be added to and read, and shows when anything else was
/// done.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "tenancy", "web"})
package org.companero.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
