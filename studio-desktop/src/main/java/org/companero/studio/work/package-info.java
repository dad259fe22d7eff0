/// Work away from the interface's thread, and its results back on it.
@NullMarked
package org.companero.studio.work;

import org.jspecify.annotations.NullMarked;
