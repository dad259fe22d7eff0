/// Looks after people who may be in danger, and keeps quiet towards those who want no more messages.
///
/// Other modules read since when somebody is to be left alone from [Restraints], or from the view `restraint`,
/// which is part of this module's API.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "audience", "audit", "conversations", "creators", "privacy", "tenancy", "web"})
package org.companero.platform.safeguarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
