/// The embedded column: a real PostgreSQL and a real Redis run as child processes of this server.
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "web"})
package org.companero.platform.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
