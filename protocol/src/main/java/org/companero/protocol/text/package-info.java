/// What people write, made ready to be compared and kept.
@NullMarked
package org.companero.protocol.text;

import org.jspecify.annotations.NullMarked;
