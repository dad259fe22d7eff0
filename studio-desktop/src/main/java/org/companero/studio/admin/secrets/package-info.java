/// Secrets, which programs show to other services to be let in.
@NullMarked
package org.companero.studio.admin.secrets;

import org.jspecify.annotations.NullMarked;
