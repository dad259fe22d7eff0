/// Seeds the demo creator that `make run` shows.
@NullMarked
@ApplicationModule(allowedDependencies = {"auth", "creators", "tenancy"})
package org.companero.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
