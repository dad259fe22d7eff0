/// How far people come: habits and check-ins, points, achievements, milestones.
@NullMarked
@ApplicationModule(allowedDependencies = {"audience", "privacy", "tenancy"})
package org.companero.platform.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
