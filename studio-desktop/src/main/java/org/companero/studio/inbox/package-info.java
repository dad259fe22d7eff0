/// The conversations people have with the creator's programs, as they happen.
@NullMarked
package org.companero.studio.inbox;

import org.jspecify.annotations.NullMarked;
