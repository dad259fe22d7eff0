/// The program model: what a creator draws, as immutable data.
@NullMarked
package org.companero.protocol.program;

import org.jspecify.annotations.NullMarked;
