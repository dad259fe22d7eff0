/// What a creator's programs show to other services to be let in: kept sealed, told to nobody.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "privacy", "tenancy", "vault", "web"})
package org.companero.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
