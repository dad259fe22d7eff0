/// The only way out to an address that a creator or a stranger chose. It reaches the public internet and nothing
/// else.
///
/// Everything here rests on one order of acts: the address is read strictly, its name is resolved once, every
/// address it resolved to is checked, and the socket is opened to exactly what was checked. A redirect starts
/// over.
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package org.companero.platform.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
