/// The one language that studio and server speak.
@NullMarked
package org.companero.protocol;

import org.jspecify.annotations.NullMarked;
