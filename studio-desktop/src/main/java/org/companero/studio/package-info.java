/// The studio: where a creator draws programs, keeps knowledge and reads conversations. This package starts it.
@NullMarked
package org.companero.studio;

import org.jspecify.annotations.NullMarked;
