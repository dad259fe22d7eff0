/// Who acts in a request, and what each address asks of them.
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "web"})
package org.companero.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
