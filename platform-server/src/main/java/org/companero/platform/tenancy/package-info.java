/// Keeps every creator's rows apart: who the current creator is, the transactions bound to them, and the one named
/// way around.
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package org.companero.platform.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
