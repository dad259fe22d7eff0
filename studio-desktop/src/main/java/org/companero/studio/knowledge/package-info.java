/// The creator's documents: adding them, following how they are taken in, and asking them.
@NullMarked
package org.companero.studio.knowledge;

import org.jspecify.annotations.NullMarked;
