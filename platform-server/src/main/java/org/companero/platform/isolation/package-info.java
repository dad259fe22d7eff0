/// The isolation self-test: two creators, everything of one planted with a marker, and every operation of the API
/// tried by the other. The tests run it, and an operator can, with the server's jar, against a running installation.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.companero.platform.isolation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
