/// Keeps what must not be readable in a copy of the database: channel secrets, seeds of second factors.
@NullMarked
@ApplicationModule(allowedDependencies = {"privacy", "tenancy", "web"})
package org.companero.platform.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
