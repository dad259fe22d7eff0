/// What every HTTP answer shares: problem details, request ids, health and response headers.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.companero.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
