/// The drawing itself: where cards lie, how lines run between them, and what the pointer and the keys do there.
@NullMarked
package org.companero.studio.builder.canvas;

import org.jspecify.annotations.NullMarked;
