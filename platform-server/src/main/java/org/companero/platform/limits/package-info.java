/// How often somebody may ask: buckets that fill steadily, shared by all replicas, and the headers that tell of them.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "tenancy", "web"})
package org.companero.platform.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
